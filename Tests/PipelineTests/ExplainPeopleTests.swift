import Pipeline
import Report
import TerrainModel
import Testing

/// Whose figures may be explained to whom.
@Suite struct ExplainPeopleTests {
  private let bench: Workbench

  init() throws {
    bench = try Workbench()
    try bench.write(
      """
      version: 1
      pipeline: people
      as_of: 2026-03-31
      minimum_group: 1
      plan: plan.yml
      sources:
        - {source: people, files: people.csv, format: terrain-people, delivery: snapshot}
        - {source: deals, files: deals.csv, format: terrain-opportunities, delivery: snapshot}
      """, to: "pipeline/pipeline.yml")
    try bench.write(
      """
      version: 1
      title: People
      why:
        purpose: To see whose figures are explained.
      how:
        objectives:
          - objective: annas
            label: {en: Deals of one rep, fr: Affaires d'une personne}
            kpi: opportunities_won
            scope: {rep: Anna}
            baseline: {from: 2025-01-01, to: 2025-12-31}
            target: 10
            start: 2026-01-01
            deadline: 2026-03-31
            owner: Head of sales
      """, to: "pipeline/plan.yml")
    try bench.write(
      "name,email,team,start\nAnna,anna@own.example,North,2025-01-01\n", to: "exports/people.csv")
    try bench.write(
      "id,rep,account,created,closed,amount,stage\n1,Anna,Acme,2026-01-05,2026-01-20,900,Won\n",
      to: "exports/deals.csv")
  }

  private func explain(_ words: ExplainWords) throws -> Explanation {
    try PipelineQuestions(
      RunRequest(
        pipelineFolder: bench.path + "/pipeline", exports: bench.path + "/exports",
        workspace: bench.path + "/workspace")
    ).explanation(of: words)
  }

  private func complaint(_ words: ExplainWords) -> String {
    do {
      _ = try explain(words)
      return ""
    } catch let failure as Failure {
      return failure.diagnostics.map(\.text).joined(separator: "\n")
    } catch {
      return "\(error)"
    }
  }

  @Test func anObjectiveOfOneRepIsExplainedToThoseWhoMaySeeIt() throws {
    #expect(complaint(ExplainWords(objective: "annas")).contains("single reps"))
    let figure = try #require(
      explain(ExplainWords(objective: "annas", isRestricted: true)).figures.first)
    #expect(figure.value.exact == 10_000)
  }

  @Test func aMemberNeedsItsDimension() {
    #expect(complaint(ExplainWords(kpi: "revenue", member: "North")).contains("--by team"))
  }

  /// Over a whole span nobody can be told from one period to the next.
  @Test(arguments: ["reps_retained", "regular_reps"])
  func aWholeSpanOfAHabitHasNoRows(_ kpi: String) throws {
    let figure = try #require(explain(ExplainWords(kpi: kpi)).figures.first)
    #expect(figure.value.value == nil && figure.parts.isEmpty)
  }
}
