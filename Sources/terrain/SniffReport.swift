import Dialect
import Ingest
import TerrainModel

/// What `terrain sniff` found out, for people and for machines.
struct SniffReport {
  static let shownRejects = 10

  let file: String
  let bytes: Int
  let dialect: DetectedDialect
  let summary: ReadingSummary
  let first: [CleanRecord]
  let recognition: Result<HeaderRecognition, Failure>?

  init(
    file: String, bytes: Int, dialect: DetectedDialect, summary: ReadingSummary, first: [CleanRecord],
    formats: [FormatDefinition]
  ) {
    self.file = file
    self.bytes = bytes
    self.dialect = dialect
    self.summary = summary
    self.first = first
    recognition = Self.recognise(
      dialect, formats, fileName: file.split(separator: "/").last.map(String.init) ?? file)
  }

  /// Of a header of several rows, every row is tried by itself before the joined names.
  private static func recognise(
    _ dialect: DetectedDialect, _ formats: [FormatDefinition], fileName: String
  ) -> Result<HeaderRecognition, Failure>? {
    guard dialect.layout.headerLine != nil else { return nil }
    let candidates = dialect.layout.headerRows.reversed() + [dialect.layout.names]
    var last: Result<HeaderRecognition, Failure>?
    for names in candidates {
      last = HeaderRecognition.recognise(names: names, formats: formats, fileName: fileName)
      if case .success = last { return last }
    }
    return last
  }

  var records: Int { summary.tables.first?.records ?? 0 }

  /// What a person must know who takes the records of one table for the file.
  static func complaints(
    file: String, _ dialect: DetectedDialect, _ summary: ReadingSummary, written: Int
  ) -> [String] {
    var result: [String] = []
    if let repair = dialect.layout.headerRepair {
      let place = SourceLocation(file: file, line: dialect.layout.headerLine ?? 1)
      result.append(Diagnostic(.warning, at: place, repair).text)
    }
    for reject in summary.rejects.prefix(shownRejects) {
      let place = SourceLocation(file: file, line: reject.line)
      result.append(
        Diagnostic(.warning, at: place, "rejected (\(reject.rule.rawValue)): \(reject.message)").text)
    }
    if summary.rejects.count > shownRejects {
      let more = summary.rejects.count - shownRejects
      result.append(
        Diagnostic(.warning, at: SourceLocation(file: file), Language.en.counted(more, "more reject")).text)
    }
    for (index, table) in summary.tables.enumerated() where index + 1 != written {
      let place = SourceLocation(file: file, line: table.line)
      result.append(
        Diagnostic(
          .warning, at: place,
          "table \(index + 1) of \(Language.en.counted(table.records, "record")) is not written",
          advice: "For it: --table \(index + 1)."
        ).text)
    }
    return result
  }
}
