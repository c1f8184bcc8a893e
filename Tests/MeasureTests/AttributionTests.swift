import Measure
import TerrainModel
import Testing

/// Deals with their touches: which touches count, whose amount is divided, and that nothing gets lost.
@Suite struct AttributionTests {
  private func attribution(
    _ deals: AttributionDefinition.Deals = .created, until: TouchCondition.Until = .created,
    filters: [RowFilter] = []
  ) -> AttributionDefinition {
    AttributionDefinition(
      name: "a", label: LocalizedText("A"), deals: deals, filters: filters, daysBefore: 90, until: until,
      location: nowhere)
  }

  private func results(
    _ definition: AttributionDefinition, _ facts: Facts, threads: Int = 1,
    periods: [Period] = ReportingCalendar().periods(
      grain: .all, from: day("2026-01-01"), to: day("2026-12-31"))
  ) throws -> [AttributionResult] {
    let catalogue = KPICatalogue(measures: [], kpis: [], attributions: [definition])
    return try MetricEngine(facts: facts, catalogue: catalogue, threads: threads).attribution(over: periods)
  }

  private func touch(_ day: String, _ kind: String, account: String? = nil, contact: UInt64? = nil)
    -> [Field: FactsBuilder.Value]
  {
    var row: [Field: FactsBuilder.Value] = [.day: .day(day), .time: .day(day), .kind: .text(kind)]
    row[.account] = account.map { .text($0) }
    row[.contact] = contact.map { .key($0) }
    return row
  }

  private func deal(
    _ account: String?, _ amount: Int64?, closed: String? = nil, status: String = "open",
    contact: UInt64? = nil, created: String = "2026-04-01"
  ) -> [Field: FactsBuilder.Value] {
    var row: [Field: FactsBuilder.Value] = [
      .created: .day(created), .day: .day(created), .status: .text(status),
    ]
    row[.account] = account.map { .text($0) }
    row[.amount] = amount.map { .number($0) }
    row[.closed] = closed.map { .day($0) }
    row[.contact] = contact.map { .key($0) }
    return row
  }

  /// Three deals of 1000, 300 and 50 units, one without an amount, one that nobody touched, one that none can be
  /// joined to.
  private func facts() -> Facts {
    var builder = FactsBuilder()
    builder.asOf = day("2026-06-30")
    builder.add(
      .activity,
      [
        touch("2025-12-31", "call", account: "A"),  // a day too early
        touch("2026-01-01", "message", account: "A"), touch("2026-01-01", "inmail", account: "A", contact: 7),
        touch("2026-02-01", "email", account: "A"), touch("2026-02-01", "call", contact: 7),
        touch("2026-04-01", "meeting", account: "A"), touch("2026-04-10", "message", account: "A"),
        touch("2026-03-31", "note", account: "B"),  // reaches nobody
        touch("2026-03-01", "email", account: "B"), touch("2026-03-01", "message", account: "C"),
      ])
    builder.add(
      .opportunity,
      [
        deal("A", 1000, contact: 7), deal("B", 300, closed: "2026-05-01", status: "won"), deal("C", nil),
        deal("Quiet", 50, closed: "2026-05-01", status: "lost"), deal(nil, 20),
        deal("A", 7, created: "2025-12-31"),
      ])
    return builder.facts
  }

  @Test func creditsByChannelAndRule() throws {
    let result = try #require(try results(attribution(), facts()).first)
    #expect(result.deals == 5 && result.dealsJoinable == 4 && result.dealsTouched == 3)
    #expect(result.dealsWithoutAmount == 1)
    #expect(result.amount == 1370 && result.amountUntouched == 70)
    #expect(result.channels.map(\.channel) == [.social, .email, .phone, .meeting])
    // Deal A: social on day one, e-mail and phone on one day, a meeting on the last. Deal B: e-mail alone.
    #expect(result.credits(.first) == [1000, 300, 0, 0])
    #expect(result.credits(.last) == [0, 300, 0, 1000])
    #expect(result.credits(.linear) == [250, 550, 250, 250])
    #expect(result.credits(.position) == [400, 400, 100, 400])
    #expect(result.channels.map(\.deals) == [2, 2, 1, 1])
    #expect(result.channels.map(\.touches) == [2, 2, 1, 1])
    #expect(result.ranks(.position) == [1, 1, 4, 1])
    #expect(result.swaps.contains(.init(one: .social, other: .meeting)))
    #expect(!result.isOrderStable)
  }

  @Test func untilClosingTakesLaterTouchesToo() throws {
    let result = try #require(try results(attribution(until: .closed), facts()).first)
    #expect(result.credits(.last) == [1000, 300, 0, 0])
  }

  @Test func wonDealsCountOnTheDayTheyWereClosed() throws {
    let calendar = ReportingCalendar()
    let months = calendar.periods(grain: .month, from: day("2026-03-01"), to: day("2026-06-30"))
    let found = try results(attribution(.won, until: .closed), facts(), periods: months)
    #expect(found.map(\.period.name) == ["2026-05"])
    #expect(found.first?.amount == 300)
    #expect(found.first?.channels.map(\.channel) == [.email])
    #expect(found.first?.isOrderStable == true)
  }

  @Test func conditionsNarrowTheDeals() throws {
    let open = [RowFilter(dimension: .status, members: ["open"])]
    let result = try #require(try results(attribution(filters: open), facts()).first)
    #expect(result.deals == 3 && result.amount == 1020)
  }

  @Test func whatNobodyRecordedIsUnknownNotZero() throws {
    var withoutTouches = facts()
    withoutTouches.tables[.activity] = nil
    #expect(try results(attribution(), withoutTouches) == [])
    var builder = FactsBuilder()
    builder.add(.activity, [touch("2026-03-01", "email", account: "B")])
    builder.add(.opportunity, [deal("B", nil)])
    #expect(try results(attribution(), builder.facts) == [])
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func agreesWithTheSlowWay(seed: UInt64) throws {
    let reference = AttributionReference(seed: seed)
    let facts = reference.facts
    let calendar = ReportingCalendar()
    let (first, last) = (day("2025-01-01"), day("2025-12-31"))
    let periods =
      calendar.periods(grain: .all, from: first, to: last)
      + calendar.periods(grain: .quarter, from: first, to: last)
    for deals in AttributionDefinition.Deals.allCases {
      for until in TouchCondition.Until.allCases {
        let definition = attribution(deals, until: until)
        let found = try results(definition, facts, periods: periods)
        #expect(try found == results(definition, facts, threads: 2, periods: periods))
        #expect(!found.isEmpty)
        for result in found { reference.check(result) }
        for model in AttributionModel.allCases {
          let parts = found.dropFirst().reduce(0) { $0 + $1.credits(model).reduce(0, +) }
          #expect(parts == found[0].credits(model).reduce(0, +), "the quarters are the year")
        }
      }
    }
  }
}
