import Dialect

/// The first rows of a table that no format fits, from which one is drafted.
package struct TableSketch: Sendable {
  package var headers: [String]
  /// Up to 200 rows of as many cells.
  package var rows: [[String]]
  package var delimiter: String

  /// nil where the bytes hold no table, or none with a header of two columns or more and two rows.
  init?(_ bytes: [UInt8]) {
    guard FileText.binaryReason(bytes) == nil else { return nil }
    let text = FileText(bytes)
    var collector = RecordCollector(limit: 200)
    _ = text.read(into: &collector)
    headers = text.dialect.outputNames
    rows = collector.records.map(\.cells).filter { $0.count == text.dialect.outputNames.count }
    delimiter = text.dialect.separator.value.text
    guard text.dialect.confidence >= 0.6, headers.count > 1, rows.count > 1,
      Set(headers).count == headers.count, !headers.contains("")
    else {
      return nil
    }
  }

  /// The filled cells of a column.
  func cells(_ column: Int) -> [String] { rows.map { $0[column] }.filter { !$0.isEmpty } }
}
