import Measure
import TerrainModel
import Testing

/// Aggregates and conditions that leave out what others count, on facts small enough to count by eye.
@Suite struct NarrowerAggregateTests {
  private typealias Row = [Field: FactsBuilder.Value]

  private static func values(
    _ measure: MeasureDefinition, _ facts: Facts, _ dimension: Dimension = .company, grain: Grain = .all
  ) throws -> [Double?] {
    let engine = MetricEngine(facts: facts, catalogue: catalogue([measure]), threads: 2)
    return try engine.values(of: [
      MetricQuery(
        kpi: measure.name, dimension: dimension, grain: grain, first: day("2026-01-01"),
        last: day("2026-02-28"))
    ])[0].map(\.value)
  }

  /// Anna works where the 6th is off, Bob where it is not; the 3rd is a Saturday.
  @Test func workingDaysAreThoseOfTheRegion() throws {
    var builder = FactsBuilder()
    let anna = builder.stay("Anna", team: "North", region: "Spain")
    let bob = builder.stay("Bob", team: "North", region: "France")
    func row(_ member: Int64?, _ day: String) -> Row {
      var row: Row = [.day: .day(day), .time: .day(day)]
      row[.membership] = member.map { .number($0) }
      return row
    }
    builder.add(
      .activity,
      [
        row(anna, "2026-01-02"), row(anna, "2026-01-03"), row(anna, "2026-01-06"), row(anna, "2026-01-07"),
        row(anna, "2026-01-07"), row(bob, "2026-01-06"), row(nil, "2026-01-07"),
      ])
    var facts = builder.facts
    facts.workingDays.add(from: day("2026-01-06"), to: day("2026-01-06"), region: "Spain")
    #expect(try Self.values(measure("d", .activity, .activeDays), facts) == [6])
    let worked = measure("d", .activity, .activeWorkingDays)
    #expect(try Self.values(worked, facts) == [3])
    #expect(try Self.values(worked, facts, .rep) == [2, 1])
  }

  @Test func valuesAreToldApartByRep() throws {
    var builder = FactsBuilder()
    let anna = builder.stay("Anna", team: "North")
    let bob = builder.stay("Bob", team: "South")
    func row(_ member: Int64, _ contact: UInt64, _ account: String) -> Row {
      [
        .day: .day("2026-01-05"), .time: .day("2026-01-05"), .membership: .number(member),
        .contact: .key(contact), .account: .text(account),
      ]
    }
    builder.add(
      .activity,
      [row(anna, 7, "Acme"), row(anna, 7, "Acme"), row(bob, 7, "Acme"), row(bob, 9, "Bolt")])
    for field in [Field.contact, .account] {
      let plain = measure("n", .activity, .distinct, .field(field))
      let byRep = measure("n", .activity, .distinctByRep, .field(field))
      #expect(try Self.values(plain, builder.facts) == [2])
      #expect(try Self.values(byRep, builder.facts) == [3])
      #expect(try Self.values(byRep, builder.facts, .team) == [1, 2])
    }
  }

  /// Two of three deals are won, after 20 and 40 days. While the third is open half of them is won after 40 days, and so it
  /// is once the third is lost: what was read once does not change. Had it been lost early, two would be left to win.
  @Test func lostDealsAreNotWonByTheDayTheyWereLost() throws {
    func median(_ third: Row) throws -> [Double?] {
      var builder = FactsBuilder()
      func deal(_ closed: String, _ status: String) -> Row {
        [
          .created: .day("2026-01-01"), .day: .day("2026-01-01"), .closed: .day(closed),
          .status: .text(status),
        ]
      }
      builder.add(.opportunity, [deal("2026-01-21", "won"), deal("2026-02-10", "won"), third])
      var cycle = measure(
        "cycle", .opportunity, .survivalMedian, .days(from: .created, to: .closed), time: .created)
      cycle.ended = [RowFilter(dimension: .status, members: ["won"])]
      return try Self.values(cycle, builder.facts)
    }
    let created: Row = [.created: .day("2026-01-01"), .day: .day("2026-01-01")]
    let open = created.merging([.status: .text("open")]) { $1 }
    let lost = created.merging([.status: .text("lost"), .closed: .day("2026-03-31")]) { $1 }
    let early = created.merging([.status: .text("lost"), .closed: .day("2026-01-11")]) { $1 }
    #expect(try median(open) == [40])
    #expect(try median(lost) == [40])
    #expect(try median(early) == [20])
  }

  /// On 31 March: used after 5 days; idle for 89 and for 31 days; idle for 11 days; used the day after.
  @Test func whatHasNotHappenedYetIsToldByAge() throws {
    var builder = FactsBuilder()
    func seat(_ start: String, _ activated: String?) -> Row {
      var row: Row = [.start: .day(start), .day: .day(start)]
      row[.activated] = activated.map { .day($0) }
      return row
    }
    builder.asOf = day("2026-02-28")
    builder.add(
      .seat,
      [
        seat("2026-01-01", "2026-01-06"), seat("2026-01-01", nil), seat("2026-01-29", nil),
        seat("2026-01-30", nil), seat("2026-02-20", "2026-03-01"),
      ])
    func count(_ age: ClosedRange<Int>) throws -> [Double?] {
      var seats = measure("idle", .seat, .count, time: .start)
      seats.lacks = .activated
      seats.age = age
      return try Self.values(seats, builder.facts)
    }
    #expect(try count(30...(.max)) == [2])
    #expect(try count(0...29) == [2])
    #expect(try count(0...(.max)) == [4])
  }

  /// A month without a report is not a month without views; a month without an action is.
  @Test func whatNobodyReportedIsNotZero() throws {
    var builder = FactsBuilder()
    let anna = builder.stay("Anna", team: "North")
    builder.add(
      .periodCount,
      [
        [
          .start: .day("2026-01-01"), .day: .day("2026-01-01"), .end: .day("2026-01-31"), .count: .number(4),
          .membership: .number(anna),
        ]
      ])
    builder.add(
      .activity,
      [[.time: .day("2026-01-05"), .day: .day("2026-01-05"), .membership: .number(anna)]])
    let views = measure("views", .periodCount, .sum, .field(.count), time: .start)
    #expect(try Self.values(views, builder.facts, grain: .month) == [4, nil])
    #expect(try Self.values(views, builder.facts, .team, grain: .month) == [4, nil])
    #expect(try Self.values(measure("acts", .activity, .count), builder.facts, grain: .month) == [1, 0])
  }
}
