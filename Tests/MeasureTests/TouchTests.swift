import Measure
import TerrainModel
import Testing

/// Which deals count as touched: by account or contact, in the window, both ends included.
@Suite struct TouchTests {
  private func facts() -> Facts {
    var builder = FactsBuilder()
    builder.asOf = day("2026-06-30")
    func touch(
      _ day: String, _ kind: String, _ account: String?, _ contact: UInt64?, _ direction: String? = nil
    )
      -> [Field: FactsBuilder.Value]
    {
      var row: [Field: FactsBuilder.Value] = [.day: .day(day), .time: .day(day), .kind: .text(kind)]
      row[.account] = account.map { .text($0) }
      row[.contact] = contact.map { .key($0) }
      row[.direction] = direction.map { .text($0) }
      return row
    }
    builder.add(
      .activity,
      [
        touch("2026-01-01", "message", "First", nil), touch("2026-04-01", "message", "Last", nil, "outgoing"),
        touch("2026-04-02", "message", "After", nil), touch("2025-12-31", "message", "Before", nil),
        touch("2026-02-01", "call", "Called", nil), touch("2026-02-02", "message", "Called", nil),
        touch("2026-02-01", "message", "Answered", nil, "incoming"),
        touch("2026-02-01", "profile_view", "Viewed", nil), touch("2026-02-01", "inmail", nil, 7),
        touch("2026-02-01", "message", "Nobody's", 99),
      ])
    builder.add(
      .invitation,
      [
        [
          .day: .day("2026-03-01"), .time: .day("2026-03-01"), .contact: .key(8),
          .direction: .text("outgoing"),
        ]
      ])
    // All created on 2026-04-01: 90 days before is 2026-01-01.
    func deal(_ name: String?, _ contact: UInt64? = nil, closed: String? = nil) -> [Field: FactsBuilder.Value]
    {
      var row: [Field: FactsBuilder.Value] = [.created: .day("2026-04-01"), .day: .day("2026-04-01")]
      row[.account] = name.map { .text($0) }
      row[.contact] = contact.map { .key($0) }
      row[.source] = .text(name ?? contact.map { "contact \($0)" } ?? "nothing")
      row[.closed] = closed.map { .day($0) }
      row[.status] = .text(closed == nil ? "open" : "won")
      return row
    }
    builder.add(
      .opportunity,
      [
        deal("First"), deal("Last"), deal("After", closed: "2026-04-02"), deal("Before"), deal("Called"),
        deal("Answered"), deal("Viewed"), deal(nil, 7), deal(nil, 8), deal(nil), deal("Quiet"),
      ])
    return builder.facts
  }

  private func touched(_ claim: TouchCondition.Claim, until: TouchCondition.Until = .created) throws
    -> [String]
  {
    let condition = TouchCondition(channel: .social, daysBefore: 90, until: until, claim: claim)
    let engine = MetricEngine(
      facts: facts(),
      catalogue: catalogue([measure("m", .opportunity, .count, time: .created, touch: condition)]),
      threads: 2)
    let query = MetricQuery(kpi: "m", dimension: .source, first: day("2026-01-01"), last: day("2026-12-31"))
    return try engine.values(of: [query])[0].map(\.member)
  }

  @Test func bothEndsOfTheWindowCount() throws {
    #expect(try touched(.any) == ["Called", "First", "Last", "contact 7", "contact 8"])
  }

  @Test func untilClosingTakesLaterTouchesToo() throws {
    #expect(
      try touched(.any, until: .closed) == ["After", "Called", "First", "Last", "contact 7", "contact 8"])
  }

  @Test func theFirstTouchDecidesTheSource() throws {
    #expect(try touched(.first) == ["First", "Last", "contact 7", "contact 8"])
  }

  @Test func untouchedNeedsSomethingToJoin() throws {
    #expect(try touched(.none) == ["After", "Answered", "Before", "Quiet", "Viewed"])
  }

  @Test func coverageCountsWhatCouldBeJoined() throws {
    let engine = MetricEngine(facts: facts(), catalogue: catalogue([]), threads: 1)
    #expect(
      try engine.joinCoverage()
        == JoinCoverage(touches: 9, touchesJoined: 8, opportunities: 11, opportunitiesJoined: 10))
  }
}
