import Foundation
import TerrainModel
import Testing

@testable import Pipeline

/// A word in a condition that no row of the exports has is as likely misspelt as not: the run says so.
@Suite struct UnknownWordsTests {
  private static func warnings(_ conditions: [String]) throws -> [String] {
    let bench = try Workbench()
    try bench.write(
      """
      version: 1
      pipeline: words
      kpis: kpis.yml
      as_of: 2026-03-31
      minimum_group: 1
      exports: exports
      sources:
        - {source: deals, files: deals.csv, format: terrain-opportunities, delivery: snapshot}
      """, to: "pipeline/pipeline.yml")
    try bench.write(
      """
      id,rep,account,created,closed,amount,stage,segment
      1,Ana,Acme,2026-01-12,2026-02-11,100,Closed Won,SMB
      2,Ben,Birch,2026-01-12,2026-02-11,200,Closed Won,Enterprise
      """, to: "pipeline/exports/deals.csv")
    let measures = conditions.enumerated().map {
      "  - {measure: m\($0.offset), record: opportunity, aggregate: count, where: {\($0.element)}}"
    }
    try bench.write(
      """
      version: 1
      include_default: true
      measures:
      \(measures.joined(separator: "\n"))
      kpis:
        - {kpi: k, label: K, definition: D, measure: m0, unit: count, link: pipeline}
      """, to: "pipeline/kpis.yml")
    return try bench.run().result.diagnostics.filter { $0.location.file.hasSuffix("kpis.yml") }.map(\.text)
      .map { $0.components(separatedBy: "/").last ?? "" }
  }

  @Test func aWordThatNoRowHasIsToldWithTheNearest() throws {
    #expect(
      try Self.warnings(["segment: SBM", "segment: {not: [Enterprise, Enterprize]}"]) == [
        "kpis.yml:4:5: warning: “m0” has the condition segment: SBM, and no row of the exports says so: nothing meets it. Did you mean “SMB”?",
        "kpis.yml:5:5: warning: “m1” has the condition segment: Enterprize, and no row of the exports says so: it leaves nothing out. Did you mean “Enterprise”?",
      ])
  }

  /// Words of the program's own lists, fields that no export has, names of people.
  @Test func whatIsNoSlipIsNotToldAndNobodyIsListed() throws {
    #expect(try Self.warnings(["segment: SMB", "status: lost", "campaign: Spring"]) == [])
    let names = try Self.warnings(["rep: Anna"])
    #expect(names.count == 1 && names.allSatisfy { !$0.contains("Ana") && !$0.contains("Ben") }, "\(names)")
  }
}
