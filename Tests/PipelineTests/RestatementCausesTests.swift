import TerrainModel
import Testing

@testable import Pipeline

/// Reopened deals, rejected rows that can be read now, figures that appear and vanish: each told apart from late rows.
@Suite struct RestatementCausesTests {
  private static let header = "id,title,rep,account,created,closed,amount,stage,source\n"

  private static func deal(
    _ id: Int, _ closed: String, _ amount: String, stage: String = "Closed Won", source: String = "Web"
  ) -> String { "\(id),Deal \(id),Ana,Acme,2026-01-05,\(closed),\(amount),\(stage),\(source)\n" }

  private func bench(delivery: String, dimensions: String = "company, source") throws -> Workbench {
    let bench = try Workbench()
    try bench.write(
      """
      version: 1
      pipeline: causes
      minimum_group: 1
      report: {dimensions: [\(dimensions)], grains: [month]}
      sources:
        - {source: people, files: people.csv, format: terrain-people, delivery: snapshot}
        - {source: deals, files: "deals-*.csv", format: terrain-opportunities, delivery: \(delivery)}
        - {source: calls, files: "calls-*.csv", format: terrain-activity, delivery: append, required: false}
      """, to: "pipeline/pipeline.yml")
    try bench.write(
      "name,email,team,start,end\nAna,ana@boreal.example,North,2025-01-01,\n", to: "exports/people.csv")
    return bench
  }

  private func deliver(_ deals: [String], on day: String, to bench: Workbench) throws {
    try bench.write(Self.header + deals.joined(), to: "exports/deals-\(day).csv")
  }

  private func run(_ bench: Workbench, _ day: String) throws -> RunOutcome {
    try bench.run(exports: bench.path + "/exports", asOf: day)
  }

  private func restatement(
    _ outcome: RunOutcome, _ kpi: String, source: String? = nil, period: String = "2026-01"
  ) -> Restatement? {
    outcome.result.restatements.first {
      $0.kpi == kpi && $0.dimension == (source == nil ? .company : .source) && $0.member == source ?? ""
        && $0.period == period
    }
  }

  private func texts(_ values: [FigureValue?]) -> [String] {
    values.map { value in
      switch value {
      case .exact(let scaled)?: FixedPoint.text(scaled)
      case .rounded(let number)?: "about \(number)"
      case nil: ""
      }
    }
  }

  @Test(arguments: ["snapshot", "append"])
  func aReopenedDealIsToldFromLateRowsToTheCent(_ delivery: String) throws {
    let bench = try bench(delivery: delivery)
    let second = Self.deal(2, "2026-01-21", "50")
    try deliver([Self.deal(1, "2026-01-20", "1000.10"), second], on: "2026-03-01", to: bench)
    _ = try run(bench, "2026-03-01")
    try deliver(
      [
        Self.deal(1, "2026-06-01", "1000.10", stage: "Negotiation"), second,
        Self.deal(3, "2026-01-30", "333.33"),
      ], on: "2026-03-02", to: bench)
    let outcome = try run(bench, "2026-03-02")
    let january = try #require(restatement(outcome, "revenue"))
    #expect(texts([january.before, january.after, january.change]) == ["1050.1", "383.33", "-666.77"])
    #expect(texts([january.late, january.reopened, january.replayed]) == ["333.33", "-1000.1", "0"])
    #expect(january.sources == ["deals"])
    #expect(try outcome.text("restatements.csv").contains(",1050.1,383.33,-666.77,333.33,"))
    // A figure that is no sum: one step after the other.
    let size = try #require(restatement(outcome, "deal_size_mean"))
    let parts = [size.late, size.reopened].compactMap { $0?.double }
    #expect(abs(parts.reduce(0, +) - (191.665 - 525.05)) < 1e-9)
  }

  @Test func aDealThatIsLostInTheEndIsReopenedToo() throws {
    let bench = try bench(delivery: "snapshot")
    try deliver(
      [Self.deal(1, "2026-01-20", "100"), Self.deal(2, "2026-01-21", "7")], on: "2026-03-01", to: bench)
    _ = try run(bench, "2026-03-01")
    // The second amount was corrected: that is no reopening.
    try deliver(
      [Self.deal(1, "2026-02-20", "100", stage: "Closed Lost"), Self.deal(2, "2026-01-21", "9")],
      on: "2026-03-02", to: bench)
    let outcome = try run(bench, "2026-03-02")
    let won = try #require(restatement(outcome, "revenue"))
    #expect(texts([won.late, won.reopened]) == ["2", "-100"])
    let lost = try #require(restatement(outcome, "opportunities_lost", period: "2026-02"))
    #expect(texts([lost.before, lost.after, lost.reopened, lost.late]) == ["0", "1", "1", "0"])
  }

  @Test func figuresAppearFromNothingAndVanishToNothingOnce() throws {
    let bench = try bench(delivery: "snapshot")
    let web = Self.deal(1, "2026-01-20", "100")
    try deliver([web, Self.deal(2, "2026-01-21", "50", source: "Fair")], on: "2026-03-01", to: bench)
    _ = try run(bench, "2026-03-01")
    try deliver([web, Self.deal(2, "2026-01-21", "50", source: "Partner")], on: "2026-03-02", to: bench)
    let second = try run(bench, "2026-03-02")
    let partner = try #require(restatement(second, "revenue", source: "Partner"))
    #expect(texts([partner.before, partner.after, partner.change, partner.late]) == ["", "50", "50", "50"])
    #expect(partner.saidOn.text == "2026-03-01")
    let fair = try #require(restatement(second, "revenue", source: "Fair"))
    #expect(texts([fair.before, fair.after, fair.change, fair.late]) == ["50", "", "-50", "-50"])
    #expect(restatement(second, "revenue") == nil)
    #expect(
      try second.text("restatements.csv").contains("revenue,source,Fair,month,2026-01,2026-03-01,50,,-50,"))
    #expect(try second.text("report.md").contains("none"))
    #expect(try run(bench, "2026-03-03").result.restatements == [])
    try deliver(
      [web, Self.deal(2, "2026-01-21", "50", source: "Fair"), Self.deal(3, "2026-02-21", "5")],
      on: "2026-03-04", to: bench)
    let back = try #require(restatement(try run(bench, "2026-03-04"), "revenue", source: "Fair"))
    #expect(texts([back.before, back.after, back.change]) == ["", "50", "50"])
  }

  @Test func onlySourcesThatTheKPIIsMadeOfAreNamed() throws {
    let bench = try bench(delivery: "append", dimensions: "company")
    func calls(_ ids: [Int]) -> String {
      "id,time,rep,kind,direction,contact,account\n"
        + ids.map { "\($0),2026-01-1\($0)T09:00:00Z,Ana,call,outgoing,c\($0),Acme\n" }.joined()
    }
    try deliver([Self.deal(1, "2026-01-20", "100")], on: "2026-03-01", to: bench)
    try bench.write(calls([1, 2]), to: "exports/calls-1.csv")
    _ = try run(bench, "2026-03-01")
    try deliver([Self.deal(2, "2026-01-20", "10")], on: "2026-03-02", to: bench)
    try bench.write(calls([3]), to: "exports/calls-2.csv")
    let outcome = try run(bench, "2026-03-02")
    #expect(restatement(outcome, "revenue")?.sources == ["deals"])
    #expect(restatement(outcome, "activities")?.sources == ["calls"])
  }

  @Test func rejectedRowsThatCanBeReadNowAreToldFromTheMapping() throws {
    let bench = try Workbench()
    func configure(_ patterns: String, words: String) throws {
      try bench.write(
        """
        version: 1
        pipeline: replayed
        minimum_group: 1
        report: {dimensions: [company], grains: [month]}
        \(words)
        sources: [{source: deals, files: "deals*.csv", format: own-deals, limits: {warn: 1}}]
        """, to: "pipeline/pipeline.yml")
      try bench.write(
        """
        version: 1
        format: own-deals
        label: Deals
        record: opportunity
        recognise: {headers: [number, made, done]}
        columns:
          - {field: identifier, header: number}
          - {field: created, header: made, pattern: [\(patterns)], needs_value: true}
          - {field: closed, header: done, pattern: [\(patterns)]}
          - {field: amount, header: money}
          - {field: stage, header: stage}
        """, to: "pipeline/formats/own-deals.yml")
    }
    try configure("yyyy-MM-dd", words: "")
    try bench.write(
      "number,made,done,money,stage\n1,2026-01-02,2026-01-20,100,Won\n"
        + "2,03/01/2026,21/01/2026,30,Won\n3,2026-01-03,2026-01-22,7,Signed\n",
      to: "exports/deals.csv")
    _ = try run(bench, "2026-03-01")
    try configure("yyyy-MM-dd, dd/MM/yyyy", words: "vocabulary: {stage: {Signed: won}}")
    let january = try #require(restatement(try run(bench, "2026-03-02"), "revenue"))
    #expect(texts([january.before, january.after]) == ["100", "137"])
    #expect(texts([january.replayed, january.configuration, january.late]) == ["30", "7", "0"])
    #expect(january.sources == ["deals"])
  }
}
