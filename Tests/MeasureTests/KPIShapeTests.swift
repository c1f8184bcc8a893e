import Measure
import TerrainModel
import Testing

/// Ratios, formulas, maturity, what is unknown and what is zero.
@Suite struct KPIShapeTests {
  private let sent = measure("sent", .invitation, .count)
  private let accepted = measure(
    "accepted", .invitation, .count, window: EventWindow(from: .time, to: .accepted, days: 14))

  private func invitations() -> FactsBuilder {
    var builder = FactsBuilder()
    builder.stay("Anna", team: "North")
    func row(_ sent: String, _ accepted: String?) -> [Field: FactsBuilder.Value] {
      var row: [Field: FactsBuilder.Value] = [.day: .day(sent), .time: .day(sent), .membership: .number(0)]
      row[.accepted] = accepted.map { .day($0) }
      return row
    }
    builder.add(
      .invitation,
      [
        row("2026-02-01", "2026-02-01"), row("2026-02-02", "2026-02-16"), row("2026-02-03", "2026-02-18"),
        row("2026-02-04", nil), row("2026-03-17", "2026-03-20"), row("2026-03-18", "2026-03-19"),
        row("2026-03-30", "2026-04-02"),
      ])
    return builder
  }

  private func acceptance(_ grain: Grain) throws -> [MetricValue] {
    let rate = kpi("rate", .ratio(numerator: "accepted", denominator: "sent"), maturityDays: 14)
    let engine = MetricEngine(
      facts: invitations().facts, catalogue: catalogue([sent, accepted], [rate]), threads: 2)
    let query = MetricQuery(kpi: "rate", grain: grain, first: day("2026-01-01"), last: day("2026-03-31"))
    return try engine.values(of: [query])[0]
  }

  @Test func aWindowEndsOnItsLastDayAndImmatureRowsAreLeftOut() throws {
    let months = try acceptance(.month)
    #expect(months.map(\.value) == [nil, 0.5, 1])
    #expect(months.map(\.count) == [0, 4, 1])
    #expect(months.map(\.successes) == [0, 2, 1])
    #expect(months.map(\.isMature) == [true, true, false])
    #expect(months.map(\.readableFrom.text) == ["2026-02-14", "2026-03-14", "2026-04-14"])
    let all = try acceptance(.all)
    #expect(all.map(\.value) == [0.6])
    #expect(all.map(\.isMature) == [false])
    #expect(abs((all[0].low ?? 0) - 0.2307) < 0.0001)
    #expect(abs((all[0].high ?? 0) - 0.8824) < 0.0001)
  }

  @Test func winRateIsAShareOfItsCohort() throws {
    var builder = FactsBuilder()
    func deal(_ created: String, _ status: String, _ amount: Int64) -> [Field: FactsBuilder.Value] {
      [
        .created: .day(created), .day: .day(created), .status: .text(status),
        .amount: .number(amount * 10_000),
      ]
    }
    builder.add(
      .opportunity,
      [
        deal("2026-01-01", "won", 100), deal("2026-01-02", "lost", 50), deal("2026-01-03", "open", 25),
        deal("2026-01-04", "won", 300),
      ])
    func status(_ name: String, _ words: [String]) -> MeasureDefinition {
      measure(
        name, .opportunity, .count, time: .created, filters: [RowFilter(dimension: .status, members: words)])
    }
    let definitions = catalogue(
      [
        status("won", ["won"]), status("decided", ["won", "lost"]),
        measure("amount", .opportunity, .sum, .field(.amount), time: .created),
        measure("all", .opportunity, .count, time: .created),
      ],
      [
        kpi("win_rate", .ratio(numerator: "won", denominator: "decided")),
        kpi("mean", .ratio(numerator: "amount", denominator: "all")),
        kpi("velocity", .derived(.divide(.multiply(.kpi("won"), .kpi("win_rate")), .kpi("mean")))),
        kpi("nothing", .derived(.divide(.kpi("won"), .subtract(.kpi("all"), .number(4))))),
      ])
    let engine = MetricEngine(facts: builder.facts, catalogue: definitions, threads: 1)
    let values = try engine.values(
      of: ["win_rate", "mean", "velocity", "nothing"].map {
        MetricQuery(kpi: $0, first: day("2026-01-01"), last: day("2026-01-31"))
      }
    ).map { $0[0] }
    #expect(values[0].value == 2.0 / 3)
    #expect(values[0].successes == 2)
    #expect(values[1].value == 118.75)
    #expect(values[1].successes == nil)
    #expect(values[2].value == 2 * (2.0 / 3) / 118.75)
    #expect(values[3].value == nil)
  }

  @Test func unknownIsNotZero() throws {
    let definitions = catalogue([sent, measure("meetings", .activity, .count)])
    let engine = MetricEngine(facts: invitations().facts, catalogue: definitions, threads: 1)
    #expect(engine.isFed("sent"))
    #expect(!engine.isFed("meetings"))
    #expect(!engine.isFed("no_such_kpi"))
    let values = try engine.values(
      of: ["sent", "meetings"].map {
        MetricQuery(kpi: $0, grain: .month, first: day("2026-01-01"), last: day("2026-04-30"))
      })
    #expect(values[0].map(\.value) == [0, 4, 3, nil])
    #expect(values[1].map(\.value) == [nil, nil, nil, nil])
    #expect(values[0].map(\.isMature) == [true, true, true, false])
  }

  @Test func emptyFactsAnswerNothingKnown() throws {
    let engine = MetricEngine(facts: Facts(asOf: day("2026-01-01")), catalogue: catalogue([sent]), threads: 4)
    let query = MetricQuery(kpi: "sent", dimension: .rep, first: day("2026-01-01"), last: day("2026-01-31"))
    #expect(try engine.values(of: [query]) == [[]])
    let backwards = MetricQuery(kpi: "sent", first: day("2026-02-01"), last: day("2026-01-31"))
    #expect(try engine.values(of: [backwards]) == [[]])
    #expect(try engine.values(of: []) == [])
  }

  @Test func unknownAndCircularNamesAreFailures() {
    let circular = [kpi("a", .derived(.kpi("b"))), kpi("b", .derived(.kpi("a")))]
    let engine = MetricEngine(
      facts: Facts(asOf: day("2026-01-01")), catalogue: catalogue([], circular), threads: 1)
    for name in ["a", "nowhere"] {
      #expect(throws: Failure.self) {
        try engine.values(of: [MetricQuery(kpi: name, first: day("2026-01-01"), last: day("2026-01-31"))])
      }
    }
    #expect(!engine.isFed("a"))
  }

  @Test func aRepWhoMovesCountsForEachTeamInItsTime() throws {
    var builder = FactsBuilder()
    builder.stay("Anna", team: "North", manager: "Mia", region: "East", to: "2026-01-14")
    builder.stay("Anna", team: "South", manager: "Noa", region: "West", from: "2026-01-15")
    builder.stay("Bob", team: "South", manager: "Noa", region: "West")
    builder.add(
      .invitation,
      [("2026-01-14", 0), ("2026-01-15", 1), ("2026-01-16", 2)].map {
        [.day: .day($0.0), .time: .day($0.0), .membership: .number(Int64($0.1))]
      })
    let engine = MetricEngine(facts: builder.facts, catalogue: catalogue([sent]), threads: 1)
    func answer(_ dimension: Dimension, _ filters: [RowFilter] = []) throws -> [MetricValue] {
      let query = MetricQuery(
        kpi: "sent", dimension: dimension, grain: .month, first: day("2026-01-01"), last: day("2026-01-31"),
        filters: filters)
      return try engine.values(of: [query])[0]
    }
    let teams = try answer(.team)
    #expect(teams.map(\.member) == ["North", "South"])
    #expect(teams.map(\.value) == [1, 2])
    #expect(teams.map(\.reps) == [1, 2])
    #expect(teams.map(\.parent) == ["Mia", "Noa"])
    let reps = try answer(.rep)
    #expect(reps.map(\.value) == [2, 1])
    #expect(reps.map(\.parent) == ["", "South"])
    let south = try answer(.rep, [RowFilter(dimension: .team, members: ["South"])])
    #expect(south.map(\.value) == [1, 1])
    #expect(try answer(.company).map(\.reps) == [2])
    #expect(try answer(.region).map(\.value) == [1, 2])
  }
}
