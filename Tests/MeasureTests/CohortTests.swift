import Measure
import TerrainModel
import TestSupport
import Testing

/// Transitions of reps between two closed months, on a data set small enough to check by eye.
@Suite struct CohortTests {
  private static let actions = measure("actions", .activity, .count)

  private static var transitions: [KPIDefinition] {
    CohortDefinition.Transition.allCases.map { transition in
      kpi(transition.rawValue, .cohort(CohortDefinition(measure: "actions", transition: transition)))
    }
  }

  private static func engine(_ facts: Facts) -> MetricEngine {
    MetricEngine(facts: facts, catalogue: catalogue([actions], transitions), threads: 2)
  }

  /// Rows of reps (by the number of their stay) on days.
  private static func rows(_ events: [(stay: Int64, day: String)]) -> [[Field: FactsBuilder.Value]] {
    events.map { [.time: .day($0.day), .day: .day($0.day), .membership: .number($0.stay)] }
  }

  /// February against January, as of 31 March: Anna stays active, Ben stops, Carla comes back, Dina begins, Emil is
  /// never seen, Farid joins in February, Greta leaves in January.
  private static var builder: FactsBuilder {
    var builder = FactsBuilder()
    let anna = builder.stay("Anna", team: "North")
    let ben = builder.stay("Ben", team: "North")
    let carla = builder.stay("Carla", team: "North")
    let dina = builder.stay("Dina", team: "South")
    builder.stay("Emil", team: "South")
    let farid = builder.stay("Farid", team: "South", from: "2026-02-10")
    let greta = builder.stay("Greta", team: "South", to: "2026-01-20")
    builder.add(
      .activity,
      rows([
        (anna, "2026-01-05"), (anna, "2026-02-05"), (ben, "2026-01-31"), (carla, "2025-11-02"),
        (carla, "2026-02-28"), (dina, "2026-02-01"), (farid, "2026-02-11"), (greta, "2026-01-02"),
      ]))
    return builder
  }

  private static func count(
    _ transition: CohortDefinition.Transition, _ dimension: Dimension = .company, month: String = "2026-02"
  ) throws -> [Double?] {
    let first = day(month + "-01")
    let last = ReportingCalendar().period(containing: first, grain: .month).last
    return try engine(builder.facts).values(of: [
      MetricQuery(kpi: transition.rawValue, dimension: dimension, grain: .month, first: first, last: last)
    ])[0].map(\.value)
  }

  @Test(arguments: CohortDefinition.Transition.allCases)
  func eachTransitionHasItsOneRep(_ transition: CohortDefinition.Transition) throws {
    #expect(try Self.count(transition) == [1])
  }

  @Test func aWholeSpanHasNoRowsToExplainATransitionBy() throws {
    let query = MetricQuery(kpi: "retained", first: day("2026-01-01"), last: day("2026-02-28"))
    let engine = Self.engine(Self.builder.facts)
    let period = try #require(engine.values(of: [query])[0].first?.period)
    #expect(try engine.contributions(to: query, period: period.name).isEmpty)
  }

  @Test func teamsAreThoseOfTheRep() throws {
    #expect(try Self.count(.retained, .team) == [1, 0])
    #expect(try Self.count(.activated, .team) == [0, 1])
    #expect(try Self.count(.left, .team) == [0, 1])
  }

  @Test func anOpenPeriodCannotBeTold() throws {
    var builder = Self.builder
    builder.asOf = day("2026-02-27")
    let query = MetricQuery(
      kpi: "retained", grain: .month, first: day("2026-01-01"), last: day("2026-02-27"))
    #expect(try Self.engine(builder.facts).values(of: [query])[0].map(\.value) == [0, nil])
  }

  /// Everybody who is enrolled in one of two months is in exactly one transition.
  @Test(arguments: 0..<30) func transitionsShareOutTheRoster(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var builder = FactsBuilder()
    var enrolled = 0
    var events: [(stay: Int64, day: String)] = []
    for rep in 0..<12 {
      let from = day("2025-12-01") + random.below(110)
      let to = from + random.below(80)
      let stay = builder.stay("r\(rep)", team: "t\(rep % 3)", from: from.text, to: to.text)
      if from <= day("2026-02-28") && to >= day("2026-01-01") { enrolled += 1 }
      for _ in 0..<random.below(4) { events.append((stay, (day("2025-12-01") + random.below(90)).text)) }
    }
    events.append((0, "2025-12-01"))
    builder.add(.activity, Self.rows(events))
    let (first, last) = (day("2026-02-01"), day("2026-02-28"))
    for dimension in [Dimension.company, .team] {
      let values = try Self.engine(builder.facts).values(
        of:
          CohortDefinition.Transition.allCases.map {
            MetricQuery(kpi: $0.rawValue, dimension: dimension, grain: .month, first: first, last: last)
          })
      #expect(values.joined().reduce(0) { $0 + ($1.value ?? 0) } == Double(enrolled))
    }
  }
}
