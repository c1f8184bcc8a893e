/// Keeps records in memory, up to a limit.
package struct RecordCollector: RecordReceiver {
  package private(set) var records: [CleanRecord] = []
  private let limit: Int

  package init(limit: Int = .max) {
    self.limit = limit
  }

  package mutating func open(table: Int, names: [String]) {}

  package mutating func receive(
    _ cells: [CellExtent], in bytes: Span<UInt8>, text: CellText, table: Int, line: Int, range: Range<Int>
  ) {
    guard records.count < limit else { return }
    records.append(CleanRecord(table: table, line: line, cells: cells.map { text.string(bytes, $0) }))
  }
}
