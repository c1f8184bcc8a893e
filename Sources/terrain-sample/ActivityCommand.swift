import ArgumentParser
import Foundation
import SampleData

/// `terrain-sample activity`: one large activity export for measuring speed.
struct ActivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activity", abstract: "One large activity export for measuring speed.")

  @Option(help: "File to write.")
  var output: String

  @Option(help: "Data rows.")
  var rows = 5_000_000

  @Option(help: "Distinct reps.")
  var reps = 2_000

  @Option(help: "Distinct accounts.")
  var accounts = 50_000

  @Option(help: "Distinct contacts, each one rep's. Default: another one in every row.")
  var contacts: Int?

  @Option(help: "Seed of all random draws.")
  var seed: UInt64 = 1

  func validate() throws {
    guard (1...4_000_000_000).contains(rows), (1...10_000).contains(reps), (1...1_000_000).contains(accounts),
      (1...4_000_000_000).contains(contacts ?? 1)
    else {
      throw ValidationError(
        "rows and contacts must be 1 to 4000000000, reps 1 to 10000, accounts 1 to 1000000")
    }
  }

  func run() throws {
    let export = BenchmarkExport(rows: rows, reps: reps, accounts: accounts, contacts: contacts, seed: seed)
    try writing(output) { try export.write(to: URL(filePath: output, directoryHint: .notDirectory)) }
  }
}
