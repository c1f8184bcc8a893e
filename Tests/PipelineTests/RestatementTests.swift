import TerrainModel
import Testing

@testable import Pipeline

/// What earlier runs said of closed periods, what the next one says, and why.
@Suite struct RestatementTests {
  private static let header = "id,title,rep,account,created,closed,amount,stage\n"

  private static func deal(_ id: Int, _ closed: String, _ amount: Int, stage: String = "Closed Won") -> String
  {
    "\(id),Deal \(id),Ana,Acme,2026-01-05,\(closed),\(amount),\(stage)\n"
  }

  private func bench(kpis: String? = nil, words: String = "") throws -> Workbench {
    let bench = try Workbench()
    try configure(bench, kpis: kpis, words: words)
    try bench.write(
      "name,email,team,start,end\nAna,ana@boreal.example,North,2025-01-01,\n", to: "exports/people.csv")
    try bench.write(
      Self.header + Self.deal(1, "2026-01-20", 100) + Self.deal(2, "2026-02-10", 50),
      to: "exports/deals-1.csv")
    return bench
  }

  private func configure(_ bench: Workbench, kpis: String?, words: String) throws {
    try bench.write(
      """
      version: 1
      pipeline: said
      minimum_group: 1
      \(kpis == nil ? "" : "kpis: kpis.yml")
      \(words)
      report: {dimensions: [company, rep], grains: [month]}
      sources:
        - source: people
          files: people.csv
          format: terrain-people
          delivery: snapshot
        - source: deals
          files: "deals-*.csv"
          format: terrain-opportunities
      """, to: "pipeline/pipeline.yml")
    if let kpis { try bench.write(kpis, to: "pipeline/kpis.yml") }
  }

  private func run(_ bench: Workbench, _ day: String) throws -> RunOutcome {
    try bench.run(exports: bench.path + "/exports", asOf: day)
  }

  private func restatements(_ outcome: RunOutcome, _ kpi: String) -> [Restatement] {
    outcome.result.restatements.filter { $0.kpi == kpi }
  }

  private func numbers(_ values: [FigureValue?]) -> [Double?] { values.map { $0?.double } }

  @Test func whatIsStillOpenIsNotRestatedByBeingClosed() throws {
    let bench = try bench()
    let open = Self.deal(3, "2026-06-30", 30, stage: "Open")
    try bench.write(Self.header + open, to: "exports/deals-2.csv")
    let first = try run(bench, "2026-03-01")
    #expect(first.value("pipeline_open", grain: .month, period: "2026-01")?.value == 30)
    try bench.write(Self.header + Self.deal(3, "2026-03-02", 30), to: "exports/deals-3.csv")
    let second = try run(bench, "2026-03-02")
    #expect(second.value("pipeline_open", grain: .month, period: "2026-01")?.value == 0)
    #expect(restatements(second, "pipeline_open") == [] && restatements(second, "open_share") == [])
  }

  @Test func lateRowsRestateAndAreNamed() throws {
    let bench = try bench()
    #expect(try run(bench, "2026-03-01").result.restatements == [])
    try bench.write(Self.header + Self.deal(3, "2026-01-30", 30), to: "exports/deals-2.csv")
    let found = restatements(try run(bench, "2026-03-02"), "revenue")
    #expect(found.map(\.period) == ["2026-01"])
    #expect(found.map(\.dimension) == [.company])
    let january = try #require(found.first)
    #expect(numbers([january.before, january.after, january.late, january.time]) == [100, 130, 30, 0])
    #expect(january.saidOn.text == "2026-03-01")
    #expect(january.sources == ["deals"])
    // Said once, and now what was said.
    #expect(try run(bench, "2026-03-03").result.restatements == [])
  }

  @Test func nothingIsRestatedWhereNothingChanged() throws {
    let bench = try bench()
    _ = try run(bench, "2026-03-01")
    #expect(try run(bench, "2026-03-02").result.restatements == [])
  }

  @Test func aChangedVocabularyIsConfiguration() throws {
    let bench = try bench()
    try bench.write(
      Self.header + Self.deal(1, "2026-01-20", 100) + Self.deal(4, "2026-01-21", 7, stage: "Signed"),
      to: "exports/deals-1.csv")
    _ = try run(bench, "2026-03-01")
    try configure(bench, kpis: nil, words: "vocabulary: {stage: {Signed: won}}")
    let january = try #require(restatements(try run(bench, "2026-03-02"), "revenue").first)
    #expect(
      numbers([january.before, january.after, january.configuration, january.late]) == [100, 107, 7, 0])
    #expect(january.sources == [])
  }

  @Test func anotherDefinitionIsTakenApartFromWhatReallyHappened() throws {
    func kpis(_ stages: String) -> String {
      """
      version: 1
      measures:
        - {measure: signed, record: opportunity, aggregate: sum, of: amount, time: closed, where: {status: \(stages)}}
      kpis:
        - {kpi: signed, label: Signed, definition: Amount signed., measure: signed, unit: money, link: revenue}
      """
    }
    let bench = try bench(kpis: kpis("won"))
    try bench.write(
      Self.header + Self.deal(1, "2026-01-20", 100) + Self.deal(2, "2026-01-21", 5, stage: "Closed Lost"),
      to: "exports/deals-1.csv")
    _ = try run(bench, "2026-03-01")
    // Lost deals count too now, and a deal came late.
    try configure(bench, kpis: kpis("[won, lost]"), words: "")
    try bench.write(Self.header + Self.deal(3, "2026-01-30", 30), to: "exports/deals-2.csv")
    let january = try #require(restatements(try run(bench, "2026-03-02"), "signed").first)
    #expect(numbers([january.before, january.after]) == [100, 135])
    #expect(numbers([january.late, january.definition]) == [30, 5])
  }

  @Test func anEarlierDayThatIsRunAgainChangesNothingLater() throws {
    let bench = try bench()
    _ = try run(bench, "2026-03-01")
    try bench.write(Self.header + Self.deal(3, "2026-01-30", 30), to: "exports/deals-2.csv")
    let first = try run(bench, "2026-03-02")
    let again = try run(bench, "2026-03-02")
    #expect(first.result.restatements == again.result.restatements)
    #expect(
      try Workbench.files(below: first.outputFolder)["restatements.csv"]
        == Workbench.files(below: again.outputFolder)["restatements.csv"])
  }
}
