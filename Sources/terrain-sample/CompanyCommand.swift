import ArgumentParser
import Foundation
import SampleData

/// `terrain-sample company`: the exports of one fictitious company, with the truth about it.
struct CompanyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "company", abstract: "One fictitious company's exports, with TRUTH.json beside them.")

  @Option(help: "Folder to write to; it is made if need be.")
  var output: String

  @Option(help: "Seed of all random draws.")
  var seed: UInt64 = 1

  @Option(help: "Sales reps, 12 to 4800.")
  var reps = 48

  @Option(help: "Calendar months, 6 to 60.")
  var months = 18

  @Option(help: "Day of the exports, YYYY-MM-DD.")
  var lastDay = "2026-03-31"

  func run() throws {
    let parameters: SampleParameters
    do throws(SampleParametersError) {
      parameters = try SampleParameters(seed: seed, reps: reps, months: months, lastDay: lastDay)
    } catch {
      throw ValidationError(error.description)
    }
    let truth = try writing(output) {
      try SampleCompany(parameters).write(to: URL(filePath: output, directoryHint: .isDirectory))
    }
    let bytes = truth.files.values.reduce(0) { $0 + $1.bytes }
    print("\(truth.files.count) \(truth.files.count == 1 ? "file" : "files"), \(bytes) bytes in \(output)")
  }
}
