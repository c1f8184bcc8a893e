import TerrainModel

/// Finds out what an export is: looks for a line near the top that is the header of a known format.
struct Recognizer {
  /// How far down a header may stand.
  static let maximumHeaderLine = 40

  private let formats: [FormatDefinition]

  /// Formats in order of preference where two fit equally well.
  init(formats: [FormatDefinition]) {
    self.formats = formats
  }

  /// Lays the best format over a file, from its first bytes (UTF-8 or an 8-bit encoding, whole lines at least up to
  /// the header). The format with the most headers found wins.
  ///
  /// Throws `.data`, with the nearest format and what is missing for it, where none fits.
  func layout(head: [UInt8], fileName: String, path: String) throws(Failure) -> ExportLayout {
    let candidates = formats.filter { format in
      format.fileName.map { Glob($0).matches(fileName) } ?? true
    }
    let lines = Self.lineStarts(in: head)
    var nearest = NearestFormat()
    for (index, start) in lines.enumerated() {
      var best: (layout: ExportLayout, score: Int)?
      for format in candidates {
        guard let (layout, score) = fit(format, head: head, start: start, line: index + 1, nearest: &nearest)
        else { continue }
        if score > (best?.score ?? 0) { best = (layout, score) }
      }
      if let best { return best.layout }
    }
    throw nearest.failure(path: path, isEmpty: head.isEmpty, knownFormats: formats.count)
  }

  private func fit(
    _ format: FormatDefinition, head: [UInt8], start: Int, line: Int, nearest: inout NearestFormat
  ) -> (ExportLayout, Int)? {
    let delimiters = format.dialect.delimiter.map { [$0] } ?? Self.commonDelimiters
    for delimiter in delimiters {
      let headers = Self.headers(head, start: start, delimiter: delimiter, dialect: format.dialect)
      guard headers.count > 1 || format.recognisedBy.count <= 1 else { continue }
      let names = headers.map(HeaderName.canonical)
      let missing = Self.missing(format, in: Set(names))
      if missing.isEmpty {
        let end = Self.endOfRecord(head, start: start, quote: format.dialect.quote)
        var layout = Self.lay(
          format, over: headers, names: names, delimiter: delimiter, line: line, range: start..<end)
        layout.bodyLine = line + max(1, head[start..<end].count { $0 == Ascii.lineFeed })
        let found = format.recognisedBy.count { names.contains(HeaderName.canonical($0)) }
        return (layout, layout.columns.count + layout.measures.count + found)
      }
      nearest.consider(format: format, missing: missing, headers: headers, line: line)
    }
    return nil
  }

  private static let commonDelimiters = [Ascii.comma, Ascii.semicolon, Ascii.tab, Ascii.verticalBar]

  /// Required headers that are not there, by their first name.
  private static func missing(_ format: FormatDefinition, in names: Set<String>) -> [String] {
    var recognised = format.recognisedBy.filter { !names.contains(HeaderName.canonical($0)) }
    if let enough = format.recognisedAtLeast, format.recognisedBy.count - recognised.count >= enough {
      recognised = []
    }
    let required = format.columns.filter { column in
      column.required && !column.headers.contains { names.contains(HeaderName.canonical($0)) }
    }
    return recognised + required.compactMap(\.headers.first).filter { !recognised.contains($0) }
  }

  private static func lay(
    _ format: FormatDefinition, over headers: [String], names: [String], delimiter: UInt8, line: Int,
    range: Range<Int>
  ) -> ExportLayout {
    var columns: [ExportLayout.Column] = []
    var measures: [ExportLayout.Column] = []
    var mapped = Set<Int>()
    for mapping in format.columns {
      let found = mapping.headers.lazy.compactMap { names.firstIndex(of: HeaderName.canonical($0)) }.first
      let joined = mapping.joined.compactMap { names.firstIndex(of: HeaderName.canonical($0)) }
      let positions = (found.map { [$0] } ?? []) + joined
      guard !positions.isEmpty else { continue }
      mapped.formUnion(positions)
      let column = ExportLayout.Column(mapping: mapping, positions: positions)
      if mapping.asKind != nil { measures.append(column) } else { columns.append(column) }
    }
    let unmapped = headers.indices.filter { !mapped.contains($0) && !names[$0].isEmpty }.map { headers[$0] }
    return ExportLayout(
      format: format, delimiter: delimiter, headers: headers, headerLine: line, headerRange: range,
      columns: columns, measures: measures, unmappedHeaders: unmapped)
  }

  private static func headers(_ head: [UInt8], start: Int, delimiter: UInt8, dialect: Dialect) -> [String] {
    var parser = CSVParser(delimiter: delimiter, quote: dialect.quote)
    let end = endOfRecord(head, start: start, quote: dialect.quote)
    return head.withUnsafeBufferPointer { head in
      parser.firstRecord(of: UnsafeBufferPointer(rebasing: head[start..<end]))
    }
    .map { TextDecoding.text($0, forcesWindows1252: dialect.encoding == .windows1252) }
  }

  private static func endOfRecord(_ head: [UInt8], start: Int, quote: UInt8) -> Int {
    head.withUnsafeBufferPointer { head in
      ByteKernels.endOfLineOutsideQuotes(in: head, from: start, quote: quote, insideQuotes: false)
        ?? head.count
    }
  }

  private static func lineStarts(in head: [UInt8]) -> [Int] {
    guard !head.isEmpty else { return [] }
    var starts = [head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (index, byte) in head.enumerated() where byte == Ascii.lineFeed {
      if index + 1 < head.count { starts.append(index + 1) }
      if starts.count == maximumHeaderLine { break }
    }
    return starts
  }
}
