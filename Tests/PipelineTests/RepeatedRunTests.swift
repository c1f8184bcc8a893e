import Foundation
import SampleData
import TerrainModel
import Testing

@testable import Pipeline

/// The demo pipeline on the sample data, run again and elsewhere.
struct RepeatedRunTests {
  private static let demo = Places.repository + "/pipelines/demo"

  /// Outputs that tell times are left out.
  private func outputs(_ outcome: RunOutcome) throws -> [String: Data] {
    try Workbench.files(below: outcome.outputFolder).filter {
      $0.key != "run.json" && $0.key != "metrics.prom"
    }
  }

  @Test("a second run parses nothing and gives the same bytes; so do other threads in another workspace")
  func sameBytes() throws {
    let bench = try Workbench()
    let first = try bench.run(pipeline: Self.demo)
    let second = try bench.run(pipeline: Self.demo)
    #expect(first.result.files.contains { $0.parsed })
    #expect(second.result.files.allSatisfy { !$0.parsed })
    #expect(first.outputFolder == second.outputFolder)
    let reference = try outputs(first)
    #expect(reference.count > 8)
    #expect(try outputs(second) == reference)
    let elsewhere = try bench.run(pipeline: Self.demo, workspace: "elsewhere", threads: 1)
    let others = try outputs(elsewhere)
    #expect(others.keys.sorted() == reference.keys.sorted())
    for (name, bytes) in reference { #expect(others[name] == bytes, "\(name) differs") }
  }

  @Test("every row and byte of the demo has one fate")
  func accounts() throws {
    let outcome = try Workbench().run(pipeline: Self.demo)
    for file in outcome.result.files {
      #expect(file.rows.isBalanced, "\(file.origin.file)")
      #expect(file.bytes.total == file.size, "\(file.origin.file)")
    }
    #expect(outcome.result.rows.rejected == 3)
    #expect(!outcome.result.nextSteps.isEmpty)
  }
}
