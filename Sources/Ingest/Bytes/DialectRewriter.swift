import Dialect
import TerrainModel

/// Rewrites an export of a dialect that libcsv does not read (quotes that are no `"`, backslash escapes, delimiters of
/// several signs, UTF-16 without a mark, several header rows) as RFC 4180 in UTF-8.
///
/// Every record stays on its line, so that line numbers are those of the export. A line that the dialect does not allow
/// becomes one that strict CSV rejects.
enum DialectRewriter {
  /// The bytes rewritten, of the file's first table; nil where no table was found, or where the dialect is one that
  /// libcsv reads: then it is the authority on every row.
  static func rewrite(_ bytes: [UInt8]) -> [UInt8]? {
    let text = FileText(bytes)
    let layout = text.dialect.layout
    guard layout.width > 0, !isPlain(text.dialect) else { return nil }
    var lines = RewrittenLines()
    if let line = layout.headerLine { lines.put(text.dialect.outputNames, at: line) }
    let summary = text.read(into: &lines)
    for reject in summary.rejects { lines.putBroken(at: reject.line, rule: reject.rule, width: layout.width) }
    return lines.bytes
  }

  private static func isPlain(_ dialect: DetectedDialect) -> Bool {
    let delimiters = [Ascii.comma, Ascii.semicolon, Ascii.tab, Ascii.verticalBar].map { [$0] }
    guard delimiters.contains(dialect.separator.value.bytes), dialect.header.value.rows <= 1 else {
      return false
    }
    guard dialect.quote.value ?? Ascii.quote == Ascii.quote, dialect.escape.value != .backslash else {
      return false
    }
    switch dialect.encoding.value {
    case .utf8, .windows1252, .mixed: return true
    case .macRoman, .utf16LittleEndian, .utf16BigEndian: return false
    }
  }
}

/// Records by their line, written out with empty lines between them.
private struct RewrittenLines: RecordReceiver {
  private var lines: [(line: Int, text: [UInt8])] = []

  mutating func open(table: Int, names: [String]) {}

  mutating func receive(
    _ cells: [CellExtent], in bytes: Span<UInt8>, text: CellText, table: Int, line: Int, range: Range<Int>
  ) {
    guard table == 0 else { return lines.append((line, Self.broken)) }
    var record: [UInt8] = []
    var cell: [UInt8] = []
    for (index, extent) in cells.enumerated() {
      if index > 0 { record.append(Ascii.comma) }
      cell.removeAll(keepingCapacity: true)
      text.append(bytes, extent, to: &cell)
      Self.append(cell, to: &record)
    }
    lines.append((line, record))
  }

  mutating func put(_ cells: [String], at line: Int) {
    var record: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { record.append(Ascii.comma) }
      Self.append(Array(cell.utf8), to: &record)
    }
    lines.append((line, record))
  }

  /// A line that is rejected by the same rule again.
  mutating func putBroken(at line: Int, rule: Rule, width: Int) {
    switch rule {
    case .tooManyFields: lines.append((line, [UInt8](repeating: Ascii.comma, count: width + 1)))
    case .tooFewFields where width > 1: lines.append((line, [Ascii.quote, Ascii.quote]))
    default: lines.append((line, Self.broken))
    }
  }

  /// Text behind a closing quote.
  private static let broken: [UInt8] = [Ascii.quote, Ascii.quote, Ascii.hyphen]

  var bytes: [UInt8] {
    var result: [UInt8] = []
    var current = 1
    for (line, text) in lines.sorted(by: { $0.line < $1.line }) {
      while current < line {
        result.append(Ascii.lineFeed)
        current += 1
      }
      result.append(contentsOf: text)
      result.append(Ascii.lineFeed)
      current += 1 + text.count { $0 == Ascii.lineFeed }
    }
    return result
  }

  private static func append(_ cell: [UInt8], to record: inout [UInt8]) {
    let isPlain =
      !cell.isEmpty
      && !cell.contains { byte in
        byte == Ascii.quote || byte == Ascii.comma || byte == Ascii.lineFeed || byte == Ascii.carriageReturn
      }
    if isPlain { return record.append(contentsOf: cell) }
    record.append(Ascii.quote)
    for byte in cell {
      if byte == Ascii.quote { record.append(Ascii.quote) }
      record.append(byte)
    }
    record.append(Ascii.quote)
  }
}
