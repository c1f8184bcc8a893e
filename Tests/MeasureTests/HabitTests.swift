import Measure
import TerrainModel
import TestSupport
import Testing

/// Reps with a habit, and working days.
@Suite struct HabitTests {
  private static let actions = measure("actions", .activity, .count)

  private static func engine(
    _ facts: Facts, perWeek: Int, fewerThan: Int? = nil, weeks: Int, outOf: Int
  ) -> MetricEngine {
    let habit = HabitDefinition(
      measure: "actions", perWeek: perWeek, fewerThan: fewerThan, weeks: weeks, outOf: outOf)
    return MetricEngine(
      facts: facts,
      catalogue: catalogue([actions], [kpi("habitual", .habit(habit)), kpi("days", .workingDays)]), threads: 2
    )
  }

  /// Weeks up to Sunday 29 March 2026: Anna acts twice in three of four, Ben three times in one, Carla joined late.
  private static var facts: Facts {
    var builder = FactsBuilder()
    let anna = builder.stay("Anna", team: "North")
    let ben = builder.stay("Ben", team: "South")
    let carla = builder.stay("Carla", team: "South", from: "2026-03-10")
    let mondays = ["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23"]
    var rows: [[Field: FactsBuilder.Value]] = []
    func act(_ stay: Int64, _ monday: String, _ times: Int) {
      for offset in 0..<times {
        let date = (day(monday) + offset * 3).text
        rows.append([.time: .day(date), .day: .day(date), .membership: .number(stay)])
      }
    }
    for monday in mondays.dropFirst() { act(anna, monday, 2) }
    act(ben, mondays[0], 3)
    for monday in mondays { act(carla, monday, 3) }
    // Behind the last whole week.
    act(ben, "2026-03-30", 1)
    builder.add(.activity, rows)
    return builder.facts
  }

  private static func habitual(
    _ perWeek: Int, _ weeks: Int, _ dimension: Dimension = .company, fewerThan: Int? = nil
  ) throws -> [Double?] {
    try engine(facts, perWeek: perWeek, fewerThan: fewerThan, weeks: weeks, outOf: 4).values(of: [
      MetricQuery(
        kpi: "habitual", dimension: dimension, grain: .month, first: day("2026-03-01"),
        last: day("2026-03-31"))
    ])[0].map(\.value)
  }

  @Test func weeksAreCountedPerRep() throws {
    #expect(try Self.habitual(2, 3) == [1])
    #expect(try Self.habitual(2, 4) == [0])
    #expect(try Self.habitual(3, 1) == [1])
    #expect(try Self.habitual(1, 1) == [2])
    #expect(try Self.habitual(1, 1, .team) == [1, 1])
  }

  /// Ben reaches three in one week, Anna never.
  @Test func whoHasTheStrongerHabitHasNotTheWeaker() throws {
    #expect(try Self.habitual(1, 1, fewerThan: 3) == [1])
    #expect(try Self.habitual(1, 1, .team, fewerThan: 3) == [1, 0])
    #expect(try Self.habitual(1, 3, fewerThan: 3) == [1])
    #expect(try Self.habitual(1, 1, fewerThan: 4) == [2])
  }

  /// Of a name that no people file lists nobody knows whether it was there in all the weeks.
  @Test func namesThatNobodyListsHaveNoHabits() throws {
    var facts = Self.facts
    facts.knownReps = 1
    let engine = Self.engine(facts, perWeek: 1, weeks: 1, outOf: 4)
    let query = MetricQuery(
      kpi: "habitual", grain: .month, first: day("2026-03-01"), last: day("2026-03-31"))
    #expect(try engine.values(of: [query])[0].map(\.value) == [1])
  }

  /// Tuesday 10 to Friday 20 March are nine working days; March has 22.
  @Test func aCutPeriodHasTheWorkingDaysThatWereAskedFor() throws {
    let engine = Self.engine(Self.facts, perWeek: 1, weeks: 1, outOf: 4)
    var query = MetricQuery(kpi: "days", grain: .month, first: day("2026-03-10"), last: day("2026-03-20"))
    #expect(try engine.values(of: [query])[0].map(\.value) == [22])
    query.isCut = true
    #expect(try engine.values(of: [query])[0].map(\.value) == [9])
    // Half a month has no habits.
    query.kpi = "habitual"
    #expect(try engine.values(of: [query])[0].map(\.value) == [nil])
  }

  @Test func aWholeSpanHasNoRowsToExplainAHabitBy() throws {
    let engine = Self.engine(Self.facts, perWeek: 1, weeks: 1, outOf: 4)
    let query = MetricQuery(kpi: "habitual", first: day("2026-03-01"), last: day("2026-03-31"))
    let period = try #require(engine.values(of: [query])[0].first?.period)
    #expect(try engine.contributions(to: query, period: period.name).isEmpty)
  }

  @Test func workingDaysKnowHolidaysAndRegions() throws {
    var builder = FactsBuilder()
    builder.stay("Anna", team: "North", region: "France")
    builder.stay("Ben", team: "South", region: "Spain")
    var facts = builder.facts
    facts.workingDays.add(from: day("2026-01-01"), to: day("2026-01-01"))
    facts.workingDays.add(from: day("2026-01-05"), to: day("2026-01-06"), region: "Spain")
    // On a weekend: nothing is lost.
    facts.workingDays.add(from: day("2026-01-10"), to: day("2026-01-11"))
    let engine = Self.engine(facts, perWeek: 1, weeks: 1, outOf: 1)
    func days(_ dimension: Dimension, _ grain: Grain, _ first: String, _ last: String) throws -> [Double?] {
      try engine.values(of: [
        MetricQuery(kpi: "days", dimension: dimension, grain: grain, first: day(first), last: day(last))
      ])[0].map(\.value)
    }
    #expect(try days(.company, .month, "2026-01-01", "2026-02-28") == [21, 20])
    #expect(try days(.region, .month, "2026-01-01", "2026-01-31") == [21, 19])
    // The as-of day is 31 March.
    #expect(try days(.company, .all, "2026-03-30", "2026-06-30") == [2])
  }

  /// Against counting day by day, for spans of any length and place.
  @Test(arguments: 0..<50) func countingAgreesWithLookingAtEachDay(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var calendar = WorkingCalendar()
    var holidays: Set<Int> = []
    for _ in 0..<random.below(20) {
      let first = day("2024-01-01") + random.below(900)
      let last = first + random.below(9)
      calendar.add(from: first, to: last)
      holidays.formUnion(first.number...last.number)
    }
    let from = day("2024-01-01") + random.below(900)
    let to = from + random.below(400)
    let expected = (from.number...to.number).count {
      CalendarDay(number: $0).weekday <= 5 && !holidays.contains($0)
    }
    #expect(calendar.count(from: from, to: to) == expected)
    #expect(calendar.count(from: to, to: from - 1) == 0)
  }
}
