import Measure
import TerrainModel
import Testing

/// KPIs to date and over rolling days, percentiles.
@Suite struct CumulativeTests {
  private static let won = measure("won", .opportunity, .sum, .field(.amount), time: .closed)
  private static let deals = measure("deals", .opportunity, .count, time: .closed)

  private static func engine(_ span: CumulativeSpan, start: Int = 1) -> MetricEngine {
    var builder = FactsBuilder()
    func deal(_ closed: String, _ amount: Int64) -> [Field: FactsBuilder.Value] {
      [.created: .day("2025-01-01"), .closed: .day(closed), .amount: .number(amount * FixedPoint.scale)]
    }
    builder.add(
      .opportunity,
      [
        deal("2025-11-03", 1), deal("2025-12-31", 2), deal("2026-01-01", 4), deal("2026-01-31", 8),
        deal("2026-03-01", 16), deal("2026-03-31", 32),
      ])
    var facts = builder.facts
    facts.calendar = ReportingCalendar(fiscalYearStart: start)
    let mean = kpi("mean", .ratio(numerator: "won", denominator: "deals"))
    return MetricEngine(
      facts: facts,
      catalogue: catalogue(
        [won, deals],
        [
          mean, kpi("sum", .cumulative(of: "won", over: span)),
          kpi("level", .cumulative(of: "mean", over: span)),
        ]),
      threads: 2)
  }

  private static func months(_ kpi: String, _ engine: MetricEngine) throws -> [Double?] {
    try engine.values(of: [
      MetricQuery(kpi: kpi, grain: .month, first: day("2025-11-01"), last: day("2026-03-31"))
    ])[0].map(\.value)
  }

  @Test func sumsReachBackAsFarAsTheSpan() throws {
    let year = CumulativeSpan.toDate(.year)
    #expect(try Self.months("sum", Self.engine(year)) == [1, 3, 12, 12, 60])
    #expect(try Self.months("sum", Self.engine(year, start: 2)) == [1, 3, 15, 0, 48])
    #expect(try Self.months("sum", Self.engine(.toDate(.quarter))) == [1, 3, 12, 12, 60])
    #expect(try Self.months("sum", Self.engine(.all)) == [1, 3, 15, 15, 63])
    #expect(try Self.months("sum", Self.engine(.days(31))) == [1, 2, 12, 8, 48])
    #expect(try Self.months("sum", Self.engine(.days(32))) == [1, 2, 14, 8, 48])
  }

  @Test func ratiosAreThoseOfTheWholeSpan() throws {
    #expect(try Self.months("level", Self.engine(.all)) == [1, 1.5, 3.75, 3.75, 10.5])
  }

  @Test func membersKeepTheirOwnSums() throws {
    var builder = FactsBuilder()
    let anna = builder.stay("Anna", team: "North")
    let ben = builder.stay("Ben", team: "South")
    func deal(_ closed: String, _ stay: Int64) -> [Field: FactsBuilder.Value] {
      [
        .created: .day("2025-01-01"), .closed: .day(closed), .amount: .number(FixedPoint.scale),
        .membership: .number(stay),
      ]
    }
    builder.add(.opportunity, [deal("2026-01-05", anna), deal("2026-02-05", anna), deal("2026-02-06", ben)])
    let engine = MetricEngine(
      facts: builder.facts,
      catalogue: catalogue([Self.won], [kpi("sum", .cumulative(of: "won", over: .toDate(.year)))]), threads: 1
    )
    let values = try engine.values(of: [
      MetricQuery(
        kpi: "sum", dimension: .team, grain: .month, first: day("2026-01-01"), last: day("2026-03-31"))
    ])[0]
    #expect(values.map { "\($0.period.name) \($0.member)" }.count == 6)
    #expect(values.map(\.value) == [1, 0, 2, 1, 2, 1])
  }

  /// Sorted 1, 2.5, 5, 10, 16, 30: the place is (n − 1) × share.
  @Test(
    arguments: [(0.0, 1.0), (25.0, 3.125), (50.0, 7.5), (90.0, 23.0), (100.0, 30.0)] as [(Double, Double)])
  func percentilesAreOfTypeSeven(_ percentile: Double, _ expected: Double) throws {
    var builder = FactsBuilder()
    builder.add(
      .opportunity,
      [30.0, 1, 5, 10, 2.5, 16].map { (amount: Double) -> [Field: FactsBuilder.Value] in
        [
          .created: .day("2026-01-01"), .closed: .day("2026-01-02"),
          .amount: .number(Int64(amount * Double(FixedPoint.scale))),
        ]
      })
    var amounts = measure("amounts", .opportunity, .percentile, .field(.amount), time: .closed)
    amounts.percentile = percentile
    let engine = MetricEngine(facts: builder.facts, catalogue: catalogue([amounts]), threads: 1)
    let value = try engine.values(of: [
      MetricQuery(kpi: "amounts", first: day("2026-01-01"), last: day("2026-01-31"))
    ])[0].first?.value
    #expect(value == expected)
  }
}
