/// Writes records of one table as RFC 4180 in UTF-8.
///
/// Lines end with LF: the standard's CRLF is kept by few readers and writers of it, every reader takes LF, and some take
/// the CR for a part of the last cell.
package struct CleanCSV: RecordReceiver {
  private var buffer: [UInt8] = []
  private let table: Int
  private let write: ([UInt8]) -> Void

  /// `write` gets pieces of output, in order.
  package init(table: Int, write: @escaping ([UInt8]) -> Void) {
    self.table = table
    self.write = write
  }

  package mutating func open(table: Int, names: [String]) {
    guard table == self.table, !names.isEmpty else { return }
    for (index, name) in names.enumerated() {
      if index > 0 { buffer.append(Sign.comma) }
      append(Array(name.utf8), isAlone: names.count == 1)
    }
    buffer.append(Sign.lineFeed)
  }

  package mutating func receive(
    _ cells: [CellExtent], in bytes: Span<UInt8>, text: CellText, table: Int, line: Int, range: Range<Int>
  ) {
    guard table == self.table else { return }
    var cell: [UInt8] = []
    for (index, extent) in cells.enumerated() {
      if index > 0 { buffer.append(Sign.comma) }
      cell.removeAll(keepingCapacity: true)
      text.append(bytes, extent, to: &cell)
      append(cell, isAlone: cells.count == 1)
    }
    buffer.append(Sign.lineFeed)
    if buffer.count >= 1 << 20 { flush() }
  }

  /// Must be called at the end.
  package mutating func flush() {
    if !buffer.isEmpty { write(buffer) }
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ cell: [UInt8], isAlone: Bool) {
    guard needsQuotes(cell) || (isAlone && cell.isEmpty) else { return buffer.append(contentsOf: cell) }
    buffer.append(Sign.quote)
    for byte in cell {
      if byte == Sign.quote { buffer.append(Sign.quote) }
      buffer.append(byte)
    }
    buffer.append(Sign.quote)
  }

  /// Signs with a meaning; and outer spaces, which some readers drop.
  private func needsQuotes(_ cell: [UInt8]) -> Bool {
    if cell.first == Sign.space || cell.last == Sign.space { return true }
    return cell.contains { $0 == Sign.quote || $0 == Sign.comma || Sign.isLineEnd($0) }
  }
}
