import Measure
import TerrainModel
import Testing

/// Every aggregate, on facts small enough to add up by eye.
@Suite struct AggregateTests {
  /// Anna (North) and Bob (South); Bob has one row nobody can place by rep.
  private func facts() -> Facts {
    var builder = FactsBuilder()
    let anna = builder.stay("Anna", team: "North")
    let bob = builder.stay("Bob", team: "South")
    func row(_ member: Int64?, _ day: String, _ account: String?, _ value: Int64?) -> [Field: FactsBuilder
      .Value]
    {
      var row: [Field: FactsBuilder.Value] = [.day: .day(day), .time: .day(day)]
      row[.membership] = member.map { .number($0) }
      row[.account] = account.map { .text($0) }
      row[.value] = value.map { .number($0 * 10_000) }
      return row
    }
    builder.add(
      .activity,
      [
        row(anna, "2026-01-05", "Acme", 10), row(anna, "2026-01-05", "Acme", 20),
        row(anna, "2026-01-31", "Bolt", 40), row(bob, "2026-01-06", "Acme", 70),
        row(bob, "2026-02-01", nil, nil), row(nil, "2026-02-02", "Acme", 5),
      ])
    builder.add(.activity, [row(anna, "2026-01-07", "Core", 99)], counted: [false])
    return builder.facts
  }

  private func answer(
    _ aggregate: Aggregate, _ quantity: Quantity = .rows, _ dimension: Dimension = .company,
    grain: Grain = .month
  ) throws -> [MetricValue] {
    let definitions = catalogue([measure("m", .activity, aggregate, quantity)])
    let engine = MetricEngine(facts: facts(), catalogue: definitions, threads: 2)
    let query = MetricQuery(
      kpi: "m", dimension: dimension, grain: grain, first: day("2026-01-01"), last: day("2026-02-28"))
    return try engine.values(of: [query])[0]
  }

  @Test func countsRowsThatCount() throws {
    let values = try answer(.count)
    #expect(values.map(\.value) == [4, 2])
    #expect(values.map(\.exact) == [40_000, 20_000])
    #expect(values.map(\.period.name) == ["2026-01", "2026-02"])
  }

  @Test func countsByRepWithTheUnknownLastAndZerosForTheRoster() throws {
    let values = try answer(.count, .rows, .rep)
    #expect(values.map(\.member) == ["Anna", "Bob", "Anna", "Bob", ""])
    #expect(values.map(\.value) == [3, 1, 0, 1, 1])
    #expect(values.map(\.isUnknownMember) == [false, false, false, false, true])
    #expect(values.map(\.parent) == ["North", "South", "North", "South", ""])
    #expect(values.map(\.reps) == [1, 1, 1, 1, 0])
  }

  @Test func countsOnlyRowsThatStateTheField() throws {
    #expect(try answer(.count, .field(.account)).map(\.value) == [4, 1])
  }

  @Test func sumsExactly() throws {
    let values = try answer(.sum, .field(.value), .team)
    #expect(values.map(\.exact) == [700_000, 700_000, 0, nil, 50_000])
    #expect(values.map(\.value) == [70, 70, 0, nil, 5])
  }

  @Test func averagesMediansAndExtremes() throws {
    #expect(try answer(.average, .field(.value)).map(\.value) == [35, 5])
    #expect(try answer(.median, .field(.value)).map(\.value) == [30, 5])
    #expect(try answer(.minimum, .field(.value)).map(\.value) == [10, 5])
    #expect(try answer(.maximum, .field(.value)).map(\.value) == [70, 5])
    #expect(try answer(.median, .field(.value)).map(\.count) == [4, 1])
    #expect(try answer(.average, .field(.value), .rep).map(\.value) == [70.0 / 3, 70, nil, nil, 5])
  }

  @Test func countsDistinctAcrossGroupsOnce() throws {
    #expect(try answer(.distinct, .field(.account)).map(\.value) == [2, 1])
    #expect(try answer(.distinct, .field(.account), grain: .year).map(\.value) == [2])
    #expect(try answer(.distinct, .field(.account), .rep).map(\.value) == [2, 1, 0, 0, 1])
    #expect(try answer(.distinct, .field(.rep)).map(\.value) == [2, 1])
    #expect(try answer(.distinct, .field(.team), grain: .all).map(\.value) == [2])
  }

  @Test func countsActiveDaysOncePerRepAndDay() throws {
    #expect(try answer(.activeDays).map(\.value) == [3, 2])
    #expect(try answer(.activeDays, .rows, .rep).map(\.value) == [2, 1, 0, 1, 1])
  }

  @Test func takesTheLastReadingOfEachRep() throws {
    #expect(try answer(.lastValue, .field(.value)).map(\.value) == [55, 5])
    #expect(try answer(.lastValue, .field(.value), .team).map(\.value) == [40, 70, nil, nil, 5])
  }

  @Test func crossesTwoDimensions() throws {
    let definitions = catalogue([
      measure("m", .activity, .count), measure("d", .activity, .distinct, .field(.rep)),
    ])
    let engine = MetricEngine(facts: facts(), catalogue: definitions, threads: 1)
    let queries = ["m", "d"].map {
      MetricQuery(
        kpi: $0, dimension: .team, crossed: .account, grain: .all, first: day("2026-01-01"),
        last: day("2026-12-31"))
    }
    let values = try engine.values(of: queries)
    #expect(values[0].map(\.member) == ["North", "North", "South", "South", ""])
    #expect(values[0].map(\.crossedMember) == ["Acme", "Bolt", "Acme", "", "Acme"])
    #expect(values[0].map(\.value) == [2, 1, 1, 1, 1])
    #expect(values[1].map(\.value) == [1, 1, 1, 1])
  }

  @Test func survivalTakesOpenDealsAsCensored() throws {
    var builder = FactsBuilder()
    func deal(_ created: String, _ closed: String?, _ status: String) -> [Field: FactsBuilder.Value] {
      var row: [Field: FactsBuilder.Value] = [
        .created: .day(created), .day: .day(created), .status: .text(status),
      ]
      row[.closed] = closed.map { .day($0) }
      return row
    }
    // Ends after 10, 20 and 40 days; one runs for 30 days (its closing date is a plan), one since the as-of day;
    // one closes before it opens and says nothing.
    builder.add(
      .opportunity,
      [
        deal("2026-01-01", "2026-01-11", "won"), deal("2026-01-01", "2026-01-21", "won"),
        deal("2026-01-01", "2026-02-10", "won"), deal("2026-03-01", "2026-03-05", "open"),
        deal("2026-03-31", nil, "open"), deal("2026-01-10", "2026-01-01", "won"),
      ])
    let definitions = catalogue([
      measure("cycle", .opportunity, .survivalMedian, .days(from: .created, to: .closed), time: .created),
      measure("mean", .opportunity, .average, .days(from: .created, to: .closed), time: .created),
    ])
    let engine = MetricEngine(facts: builder.facts, catalogue: definitions, threads: 1)
    let query = MetricQuery(kpi: "cycle", first: day("2026-01-01"), last: day("2026-03-31"))
    // At risk 4, 3, then 1 of the 30-day one gone: ¾ · ⅔ = ½ at 20 days.
    let value = try engine.values(of: [query])[0][0]
    #expect(value.value == 20)
    #expect(value.count == 5)
  }
}
