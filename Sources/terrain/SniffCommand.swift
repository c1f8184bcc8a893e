import ArgumentParser
import Configuration
import Dialect
import Foundation
import TerrainModel

struct SniffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sniff",
    abstract: "Says what a file is, how it is written and what can be read from it.",
    discussion: "Nothing is changed and no pipeline is needed.")

  @Argument(help: "The file.")
  var file: String

  @Flag(
    help: "Write the records as read, as RFC 4180 in UTF-8, to the standard output; rejects are left out.")
  var csv = false

  @Flag(help: "Print what was found as JSON.")
  var json = false

  @Option(help: "With --csv: which of several tables in the file, from 1.")
  var table: Int = 1

  @Option(help: "A pipeline's folder whose formats are tried before those that ship with the program.")
  var pipeline: String?

  func validate() throws {
    guard !(csv && json) else { throw ValidationError("--csv and --json exclude each other.") }
    guard table >= 1 else { throw ValidationError("--table must be at least 1, found \(table).") }
  }

  func run() throws {
    try Ending.turned {
      let bytes = try SniffedFile.bytes(of: file)
      if let reason = FileText.binaryReason(bytes) {
        throw Failure(.data, at: SourceLocation(file: file), "it is \(reason); a text file was expected")
      }
      let text = FileText(bytes)
      if csv { return try writeRecords(of: text) }
      var collector = RecordCollector(limit: 5)
      let summary = text.read(into: &collector)
      let report = SniffReport(
        file: file, bytes: bytes.count, dialect: text.dialect, summary: summary, first: collector.records,
        formats: try formats())
      Console.output(json ? try report.json() : report.text)
    }
  }

  private func formats() throws -> [FormatDefinition] {
    let shipped = ConfigurationReader.shipped().formats
    guard let pipeline else { return shipped }
    let (configuration, diagnostics) = ConfigurationReader.read(pipelineFolder: pipeline)
    guard let configuration else { throw Failure(.configuration, diagnostics) }
    let own = configuration.formats
    return own + shipped.filter { format in !own.contains { $0.name == format.name } }
  }

  private func writeRecords(of text: FileText) throws {
    var output = CleanCSV(table: table - 1) { FileHandle.standardOutput.write(Data($0)) }
    let summary = text.read(into: &output)
    output.flush()
    if table > max(1, summary.tables.count) {
      throw Failure(
        .data, at: SourceLocation(file: file),
        "there is no table \(table); \(summary.tables.count) were found")
    }
    for message in SniffReport.complaints(file: file, text.dialect, summary, written: table) {
      Console.message(message)
    }
  }
}
