import TerrainModel
import Testing

@testable import Pipeline

/// The same twelve deals in the layouts of four CRMs: one answer.
@Suite(.enabled(if: Places.hasSharedExports, "the real layouts beside the repository are not here"))
struct DealLayoutTests {
  static let layouts = [
    "salesforce_export_service/Opportunity.csv", "salesforce_data_loader/Opportunity.csv",
    "salesforce_report/report_en.csv", "salesforce_report/report_fr_cp1252.csv",
    "hubspot/hubspot-crm-exports-all-deals-2026-03-31.csv",
    "hubspot/hubspot-crm-exports-toutes-les-transactions-2026-03-31.csv", "pipedrive/deals_fr.csv",
  ]

  @Test("won, lost, open and their amounts", arguments: layouts)
  func twelveDeals(layout: String) throws {
    let bench = try Workbench()
    try bench.write(
      """
      version: 1
      pipeline: twelve-deals
      title: Twelve deals
      zone: Europe/Paris
      currency: EUR
      as_of: 2026-03-31
      minimum_group: 1
      sources:
        - source: deals
          files: "\(layout)"
          delivery: snapshot
      """, to: "pipeline/pipeline.yml")
    let outcome = try bench.run(exports: Places.sharedExports + "/dialects")
    let rows = outcome.result.rows
    #expect(rows.counted == 12)
    #expect(rows.rejected == 0)
    #expect(outcome.result.files.allSatisfy { $0.bytes.total == $0.size && $0.rows.isBalanced })
    #expect(outcome.exact("opportunities_won") == 6)
    #expect(outcome.exact("opportunities_lost") == 3)
    #expect(outcome.exact("revenue") == 40_738.5)
  }

  @Test("all layouts at once, declared to be the same records: still twelve deals")
  func oneRecordInSevenLayouts() throws {
    let bench = try Workbench()
    let sources = Self.layouts.enumerated().map { number, layout in
      "  - {source: crm-\(number), files: \"\(layout)\", delivery: snapshot}"
    }
    let names = Self.layouts.indices.map { "crm-\($0)" }.joined(separator: ", ")
    try bench.write(
      """
      version: 1
      pipeline: twelve-deals
      title: Twelve deals
      zone: Europe/Paris
      currency: EUR
      as_of: 2026-03-31
      minimum_group: 1
      sources:
      \(sources.joined(separator: "\n"))
      unions:
        - {record: opportunity, sources: [\(names)], key: [title]}
      """, to: "pipeline/pipeline.yml")
    let outcome = try bench.run(exports: Places.sharedExports + "/dialects")
    #expect(outcome.result.rows.accepted == 84)
    #expect(outcome.result.rows.counted == 12)
    #expect(outcome.result.rows.duplicate == 72)
    #expect(outcome.exact("opportunities_won") == 6)
    #expect(outcome.exact("revenue") == 40_738.5)
  }
}
