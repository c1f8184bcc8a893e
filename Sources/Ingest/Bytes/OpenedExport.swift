import Dialect
import TerrainModel

/// An export's bytes in a form that libcsv reads, and its first block for recognition.
struct OpenedExport {
  private static let headSize = 1 << 18

  let path: String
  private(set) var body: ExportBody
  private(set) var head: [UInt8]

  /// Throws `.noInput` where the bytes cannot be read, `.data` where they are no text.
  init(_ source: ExportSource, path: String) throws(Failure) {
    self.path = path
    body = ExportBody(source: source, replacesCarriageReturns: false, originalLineStarts: [])
    head = try source.bytes(at: 0, count: Self.headSize)
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      let whole = try source.bytes(at: 0, count: source.size)
      body.originalLineStarts = ExportBody.lineStarts(of: whole, isUTF16: true)
      body.source = ExportSource(bytes: Transcoder.utf8(fromUTF16: whole) ?? [])
      head = try body.source.bytes(at: 0, count: Self.headSize)
    }
    if !head.contains(Ascii.lineFeed) && head.contains(Ascii.carriageReturn) {
      body.replacesCarriageReturns = true
      head = head.map { $0 == Ascii.carriageReturn ? Ascii.lineFeed : $0 }
    }
    try checkIsText()
  }

  /// Finds the format and lays it over the header. Where none fits the bytes as they are, or where the rows below the
  /// header are not whole, the dialect is looked for and the export rewritten; that counts where it is read better.
  ///
  /// Throws `.data`, with the nearest format and what is missing for it, where none fits.
  mutating func recognise(_ formats: [FormatDefinition]) throws(Failure) -> ExportLayout {
    let name = String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
    let recognizer = Recognizer(formats: formats)
    var layout: ExportLayout?
    var failure: Failure?
    do throws(Failure) {
      layout = try recognizer.layout(head: head, fileName: name, path: path)
    } catch {
      failure = error
    }
    // Backslashes of a format that declares them are undone by its own rule.
    if let layout, layout.format.dialect.escape == .backslash { return try undoBackslashes(layout) }
    let share = layout.map { HeadCheck.wholeShare(of: head, layout: $0) } ?? 0
    if let layout, share > 0.98 { return layout }
    if !body.isTranscoded {
      var other = try? respelled(formats, name: name)
      if other?.share ?? 0 <= max(share, 0.98) { other = try? rewritten(recognizer, name: name) }
      if let other, other.share > share {
        self = other.export
        return other.layout
      }
    }
    if let layout { return layout }
    throw failure ?? Failure(.internalError, at: SourceLocation(file: path), "no format and no reason")
  }

  private typealias Reading = (export: OpenedExport, layout: ExportLayout, share: Double)

  /// The same export with the quote that it has, or with its backslashes undone: what takes no look at records.
  private func respelled(_ formats: [FormatDefinition], name: String) throws(Failure) -> Reading? {
    let dialect = FileText(head).dialect
    guard dialect.header.value.rows <= 1, dialect.separator.value.bytes.count == 1,
      let delimiter = dialect.separator.value.bytes.first, let quote = dialect.quote.value
    else { return nil }
    var other = self
    var own = formats
    for index in own.indices {
      own[index].dialect.quote = quote
      if own[index].dialect.delimiter == nil { own[index].dialect.delimiter = delimiter }
    }
    if dialect.escape.value == .backslash {
      guard quote == Ascii.quote else { return nil }
      let whole = try body.source.bytes(at: 0, count: body.source.size)
      other.body.originalLineStarts = ExportBody.lineStarts(of: whole, isUTF16: false)
      other.body.source = ExportSource(bytes: Transcoder.rfc4180(fromEscapedQuotes: whole))
      other.head = try other.body.source.bytes(at: 0, count: Self.headSize)
    } else if quote == Ascii.quote {
      return nil
    }
    let layout = try Recognizer(formats: own).layout(head: other.head, fileName: name, path: path)
    return (other, layout, HeadCheck.wholeShare(of: other.head, layout: layout))
  }

  private func rewritten(
    _ recognizer: Recognizer, name: String
  ) throws(Failure) -> Reading? {
    let whole = try body.source.bytes(at: 0, count: body.source.size)
    guard let bytes = DialectRewriter.rewrite(whole) else { return nil }
    var other = self
    let isUTF16 = FileText.isUTF16(whole)
    other.body.originalLineStarts = ExportBody.lineStarts(of: whole, isUTF16: isUTF16)
    other.body.source = ExportSource(bytes: bytes)
    other.body.replacesCarriageReturns = false
    other.head = Array(bytes.prefix(Self.headSize))
    let layout = try recognizer.layout(head: other.head, fileName: name, path: path)
    return (other, layout, HeadCheck.wholeShare(of: other.head, layout: layout))
  }

  private mutating func undoBackslashes(_ layout: ExportLayout) throws(Failure) -> ExportLayout {
    let whole = try body.source.bytes(at: 0, count: body.source.size)
    body.originalLineStarts = ExportBody.lineStarts(of: whole, isUTF16: false)
    body.source = ExportSource(bytes: Transcoder.rfc4180(fromBackslash: whole, delimiter: layout.delimiter))
    return layout
  }

  /// Zero bytes are no text, but where every other byte is one they are half of UTF-16 without a mark.
  private mutating func checkIsText() throws(Failure) {
    guard let zero = head.firstIndex(of: 0) else { return }
    if FileText.isUTF16(head) {
      let whole = try body.source.bytes(at: 0, count: body.source.size)
      guard let text = FileText.utf8(ofUTF16: whole) else { return }
      body.originalLineStarts = ExportBody.lineStarts(of: whole, isUTF16: true)
      body.source = ExportSource(bytes: text)
      head = Array(text.prefix(Self.headSize))
      return
    }
    let line = head[..<zero].count { $0 == Ascii.lineFeed } + 1
    throw Failure(
      .data, at: SourceLocation(file: path, line: line),
      "a zero byte at offset \(zero); text was expected",
      advice: "The file is binary or damaged: export it again as CSV.")
  }
}
