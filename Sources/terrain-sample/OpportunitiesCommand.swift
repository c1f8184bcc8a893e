import ArgumentParser
import Foundation
import SampleData

/// `terrain-sample opportunities`: deals with the accounts and contacts of the large activity export.
struct OpportunitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opportunities", abstract: "Deals beside the activity export, for measuring speed.")

  @Option(help: "File to write.")
  var output: String

  @Option(help: "Data rows.")
  var rows = 50_000

  @Option(help: "Distinct reps, as in the activity export.")
  var reps = 2_000

  @Option(help: "Distinct accounts, as in the activity export.")
  var accounts = 50_000

  @Option(help: "Distinct contacts, as in the activity export.")
  var contacts = 500_000

  @Option(help: "Seed of all random draws.")
  var seed: UInt64 = 1

  func validate() throws {
    guard [rows, reps, accounts, contacts].allSatisfy({ (1...100_000_000).contains($0) }) else {
      throw ValidationError("rows, reps, accounts and contacts must be 1 to 100000000")
    }
  }

  func run() throws {
    let export = BenchmarkOpportunities(
      rows: rows, reps: reps, accounts: accounts, contacts: contacts, seed: seed)
    try writing(output) {
      try Data(export.text.utf8).write(to: URL(filePath: output, directoryHint: .notDirectory))
    }
  }
}
