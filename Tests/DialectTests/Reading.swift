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

  /// The cells of the first table's records.
  var rows: [[String]] { records.filter { $0.table == 0 }.map(\.cells) }
}
