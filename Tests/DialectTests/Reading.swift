import Dialect

/// A file as read from its bytes alone.
struct Reading {
  var dialect: DetectedDialect
  var names: [String]
  var records: [CleanRecord]
  var summary: ReadingSummary

  init(_ bytes: [UInt8]) {
    let file = FileText(bytes)
    var collector = RecordCollector()
    summary = file.read(into: &collector)
    dialect = file.dialect
    names = file.dialect.outputNames
    records = collector.records
  }

  init(_ text: String) { self.init(Array(text.utf8)) }

  /// What `--csv` writes: the names, if there are any, and the first table's records.
  var output: [[String]] { (names.isEmpty ? [] : [names]) + rows }

  /// The cells of the first table's records.
  var rows: [[String]] { records.filter { $0.table == 0 }.map(\.cells) }
}
