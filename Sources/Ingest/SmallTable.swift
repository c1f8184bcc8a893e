package import TerrainModel

/// A table that people edit (aliases, decisions), read whole: any common delimiter, UTF-8 or Windows-1252, so that it
/// means the same after a spreadsheet has saved it again.
package struct SmallTable: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    /// The line the row starts on, from 1.
    package var line: Int
    package var cells: [String]
  }

  package var headers: [String]
  package var rows: [Row]

  /// Reads a table of at most 16 MiB. Throws `.noInput` where it cannot be read, `.configuration` where a row is not of
  /// the header's width or a quote is not closed.
  package init(path: String) throws(Failure) {
    let source = try ExportSource(path: path)
    guard source.size <= 16 << 20 else {
      throw Failure(
        .configuration, at: SourceLocation(file: path), "is larger than 16 MiB; a small table was expected")
    }
    try self.init(bytes: source.bytes(at: 0, count: source.size), path: path)
  }

  /// The same from bytes in memory; `path` is for messages. Throws `.configuration` where a row is not of the header's
  /// width or a quote is not closed.
  package init(bytes: [UInt8], path: String) throws(Failure) {
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let firstLine = bytes.prefix { $0 != Ascii.lineFeed }
    let delimiters = [Ascii.comma, Ascii.semicolon, Ascii.tab]
    let delimiter =
      delimiters.max { left, right in
        firstLine.count { $0 == left } < firstLine.count { $0 == right }
      } ?? Ascii.comma
    var parser = CSVParser(delimiter: delimiter, quote: Ascii.quote)
    let isWhole = bytes.withUnsafeBufferPointer { parser.parse($0) } == .whole
    let batch = parser.batch
    let extents = bytes.withUnsafeBufferPointer { buffer in
      RowLocator.extents(of: batch.rowCount, in: buffer, delimiter: delimiter, quote: Ascii.quote)
    }
    guard isWhole else {
      throw Failure(
        .configuration, at: SourceLocation(file: path, line: extents.line + 1),
        "a quote is not closed, or text follows a closing quote")
    }
    let rows = (0..<batch.rowCount).map { row in
      Row(
        line: extents.rows[row].line + 1,
        cells: (0..<batch.fieldCount(ofRow: row)).map {
          TextDecoding.text(CellReader.trimmed(batch.field(batch.firstField(ofRow: row) + $0)))
        })
    }
    headers = rows.first?.cells ?? []
    self.rows = Array(rows.dropFirst())
    if let ragged = self.rows.first(where: { $0.cells.count != rows[0].cells.count }) {
      throw Failure(
        .configuration, at: SourceLocation(file: path, line: ragged.line),
        "\(Language.en.counted(ragged.cells.count, "cell")); \(headers.count) \(Language.en.form("\(headers.count)", "was", "were")) expected, as in the header"
      )
    }
  }

  /// The position of a column, its name compared without case.
  package func column(_ name: String) -> Int? {
    headers.firstIndex { HeaderName.canonical($0) == HeaderName.canonical(name) }
  }
}
