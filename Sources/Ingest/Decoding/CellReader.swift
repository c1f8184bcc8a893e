/// Gives decoders the bytes of one column of a record: outer white space trimmed, joined columns put together, text
/// that means nothing taken as empty.
struct CellReader {
  /// Columns of the file, counted from 0; more than one are joined by a space.
  let columns: [Int]
  let nothing: [[UInt8]]
  /// The column, where it is one and every text means something, so that no array need be looked at; else -1.
  let plainColumn: Int
  private var scratch: [UInt8] = []

  init(columns: [Int], nothing: [String]) {
    self.columns = columns
    self.nothing = nothing.map { Array($0.utf8) }
    plainColumn = columns.count == 1 && nothing.isEmpty ? columns[0] : -1
  }

  /// Calls `body` with the cell's bytes, which are valid during the call only.
  @inline(__always)
  mutating func withCell<Result>(
    _ batch: RecordBatch, row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let first = batch.firstField(ofRow: row)
    if plainColumn >= 0 { return body(Self.trimmed(batch.field(first &+ plainColumn))) }
    return withFilteredCell(batch, first, body)
  }

  @inline(never)
  private mutating func withFilteredCell<Result>(
    _ batch: RecordBatch, _ first: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if columns.count == 1 {
      let cell = Self.trimmed(batch.field(first + columns[0]))
      return body(isNothing(cell) ? UnsafeBufferPointer(start: nil, count: 0) : cell)
    }
    scratch.removeAll(keepingCapacity: true)
    for column in columns {
      let part = Self.trimmed(batch.field(first + column))
      if part.isEmpty || isNothing(part) { continue }
      if !scratch.isEmpty { scratch.append(Ascii.space) }
      scratch.append(contentsOf: part)
    }
    return scratch.withUnsafeBufferPointer(body)
  }

  private func isNothing(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    nothing.contains { $0.count == cell.count && $0.elementsEqual(cell) }
  }

  @inline(__always)
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var end = bytes.count
    // Nothing above a space is white space, so most cells need no more than this look.
    if end > 0 && bytes[0] > Ascii.space && bytes[end &- 1] > Ascii.space { return bytes }
    var start = 0
    while start < end && isSpace(bytes[start]) { start += 1 }
    while end > start && isSpace(bytes[end - 1]) { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == Ascii.space || (byte >= Ascii.tab && byte <= Ascii.carriageReturn)
  }
}
