import Measure
import TerrainModel
import Testing

/// Columns that nothing stands in feed a KPI as little as no columns.
struct RowPresenceTests {
  private static let inmails = RowFilter(dimension: .kind, members: ["inmail"])

  /// Calls only, with the columns that messages would need as well; one of them after the as-of day.
  private var facts: Facts {
    var builder = FactsBuilder()
    let stay = builder.stay("Anna", team: "North")
    builder.add(
      .activity,
      [("2026-01-14", "call"), ("2026-05-01", "inmail")].map {
        [.day: .day($0.0), .time: .day($0.0), .membership: .number(stay), .kind: .text($0.1)]
      }, counted: [true, false])
    return builder.facts
  }

  @Test("A KPI has rows where one counts for it, not where its columns are there")
  func rows() throws {
    let calls = measure("calls", .activity, .count)
    let messages = measure("inmails", .activity, .count, filters: [Self.inmails])
    let meetings = measure("invitations", .invitation, .count)
    let others = [
      kpi("calls_per_inmail", .ratio(numerator: "calls", denominator: "inmails")),
      kpi("inmail_share", .ratio(numerator: "inmails", denominator: "calls")),
      kpi("together", .derived(.add(.kpi("calls"), .kpi("inmails")))),
      kpi("inmails_to_date", .cumulative(of: "inmails", over: .all)),
      kpi("calls_to_date", .cumulative(of: "calls", over: .all)),
    ]
    let engine = MetricEngine(
      facts: facts, catalogue: catalogue([calls, messages, meetings], others), threads: 1)
    #expect(engine.isFed("inmails") && !engine.isFed("invitations"))
    #expect(
      try engine.kpisWithRows() == ["calls", "inmail_share", "together", "calls_to_date"])
  }

  @Test("Rows that cannot be judged yet are rows")
  func young() throws {
    var builder = FactsBuilder()
    builder.add(
      .invitation, [[.day: .day("2026-03-30"), .time: .day("2026-03-30"), .accepted: .day("2026-03-31")]])
    let sent = measure(
      "accepted", .invitation, .count, window: EventWindow(from: .time, to: .accepted, days: 14))
    var definitions = catalogue([sent])
    definitions.kpis[0].maturityDays = 14
    let engine = MetricEngine(facts: builder.facts, catalogue: definitions, threads: 1)
    #expect(try engine.kpisWithRows() == ["accepted"])
  }
}
