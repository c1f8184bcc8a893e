import Pipeline
import Report
import TerrainModel
import Testing

/// What rows of an explanation say beyond what they add, so that a reader can make the figure again.
@Suite struct ExplainedRowsTests {
  private let bench: Workbench

  init() throws {
    bench = try Workbench()
    try bench.write(
      """
      version: 1
      pipeline: rows
      as_of: 2026-03-31
      minimum_group: 1
      currency: EUR
      sources:
        - {source: deals, files: deals.csv, format: terrain-opportunities, delivery: snapshot}
        - {source: rates, files: rates.csv, format: terrain-rates}
        - {source: activity, files: activity.csv, format: terrain-activity, delivery: append}
      """, to: "pipeline/pipeline.yml")
    try bench.write(
      """
      id,rep,account,created,closed,amount,currency,stage
      1,Ana,Acme,2026-01-05,2026-02-01,100.00,EUR,Closed Won
      2,Ana,Birch,2026-01-05,2026-02-10,108.50,USD,Closed Won
      3,Ben,Cedar,2026-01-05,2026-02-11,16313.5,JPY,Closed Won

      """, to: "exports/deals.csv")
    try bench.write(
      "date,currency,rate\n2026-01-01,USD,1.0832\n2026-01-01,JPY,163.12345\n", to: "exports/rates.csv")
    try bench.write(
      """
      id,time,rep,kind,direction,contact,account
      a,2026-02-01T10:00:00Z,Ana,message,outgoing,,Acme
      b,2026-02-02T10:00:00Z,Ben,message,outgoing,,Birch
      c,2026-02-03T10:00:00Z,Ana,message,outgoing,,Acme
      d,2026-02-04T10:00:00Z,Ana,message,outgoing,,Cedar

      """, to: "exports/activity.csv")
  }

  private func explanation(_ kpi: String) throws -> Explanation {
    try PipelineQuestions(
      RunRequest(
        pipelineFolder: bench.path + "/pipeline", exports: bench.path + "/exports",
        workspace: bench.path + "/workspace")
    ).explanation(of: ExplainWords(kpi: kpi))
  }

  @Test func aConvertedAmountHasWhatTheExportStatesAndTheRate() throws {
    let explanation = try explanation("revenue")
    let rows = try #require(explanation.figures.first?.parts.first?.rows)
    #expect(rows.map(\.line) == [2, 3, 4])
    #expect(
      rows.map(\.conversion) == [
        nil, .init(amount: "108.5", currency: "USD", rate: "1.0832"),
        .init(amount: "16313.5", currency: "JPY", rate: "163.12345"),
      ])
    #expect(rows.map(\.value) == ["100", "100.1662", "100.0071"])
    #expect(rows.allSatisfy { $0.thing == nil })
    let csv = explanation.text(.csv, language: .en).split(separator: "\r\n")
    #expect(csv.first?.hasSuffix(",value,original,thing,stated,currency,rate") == true)
    #expect(csv.dropFirst(2).first?.hasSuffix(",2026-02-10,100.1662,,,108.5,USD,1.0832") == true)
    let text = explanation.text(.text, language: .fr)
    #expect(text.contains("Montant indiqué") && text.contains("16313.5 JPY") && !text.contains("Compté"))
  }

  @Test(arguments: [("active_reps", [1, 2, 1, 1]), ("accounts_reached", [1, 2, 1, 3])])
  func differentThingsAreNumbered(kpi: String, things: [Int]) throws {
    let explanation = try explanation(kpi)
    let figure = try #require(explanation.figures.first)
    #expect(figure.parts.first?.rows.map(\.thing) == things)
    #expect(figure.value.value == Double(Set(things).count))
    #expect(explanation.text(.markdown, language: .en).contains("Counted as no."))
  }
}
