import TerrainModel

/// Rows from the first and the last block of an export, and from places between, for questions that one cell cannot
/// answer. A window that starts inside a record loses its first line; rows of another width are passed over.
struct ColumnSample {
  private static let edge = 1 << 18
  private static let inner = 1 << 16
  private static let innerWindows = 62

  private let body: ExportBody
  private let layout: ExportLayout
  private let start: Int

  init(_ body: ExportBody, layout: ExportLayout) {
    self.body = body
    self.layout = layout
    start = layout.headerRange.upperBound
  }

  private var size: Int { max(0, body.source.size - start) }

  /// Windows that every question looks at: the whole of a small file, else both its ends.
  var firstWindows: Range<Int> { 0..<(size <= 2 * Self.edge ? 1 : 2) }

  /// Windows between the ends, for what the ends leave open.
  var furtherWindows: Range<Int> { size <= 2 * Self.edge ? 0..<0 : 2..<(2 + Self.innerWindows) }

  /// Calls `body` with each row of a window that has the header's width.
  func read(_ window: Int, _ look: (RecordBatch, Int) -> Void) throws(Failure) {
    let range = range(of: window)
    var bytes = try body.source.bytes(at: range.lowerBound, count: range.count)
    if body.replacesCarriageReturns {
      bytes = bytes.map { $0 == Ascii.carriageReturn ? Ascii.lineFeed : $0 }
    }
    var rows = bytes[...]
    if range.upperBound < body.source.size {
      rows = rows[..<(rows.lastIndex(of: Ascii.lineFeed).map { $0 + 1 } ?? rows.endIndex)]
    }
    if range.lowerBound > start {
      rows = rows[(rows.firstIndex(of: Ascii.lineFeed).map { $0 + 1 } ?? rows.endIndex)...]
    }
    var parser = CSVParser(delimiter: layout.delimiter, quote: layout.format.dialect.quote)
    rows.withUnsafeBufferPointer { stretch in
      // Damage ends the window early; what was complete before it is looked at.
      _ = parser.parse(stretch)
      let batch = parser.batch
      for row in 0..<batch.rowCount where batch.fieldCount(ofRow: row) == layout.headers.count {
        look(batch, row)
      }
    }
  }

  private func range(of window: Int) -> Range<Int> {
    let end = start + size
    switch window {
    case 0: return start..<(size <= 2 * Self.edge ? end : start + Self.edge)
    case 1: return (end - Self.edge)..<end
    default:
      let step = (size - Self.inner) / (Self.innerWindows + 1)
      let from = start + step * (window - 1)
      return from..<min(end, from + Self.inner)
    }
  }
}
