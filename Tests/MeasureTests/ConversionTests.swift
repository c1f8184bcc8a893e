import Measure
import TerrainModel
import TestSupport
import Testing

/// Conversions: which base event gets which converting event.
@Suite struct ConversionTests {
  private static let visits = measure("visits", .activity, .count, filters: [kind("visit")])
  private static let buys = measure("buys", .activity, .count, filters: [kind("buy")])

  private static func kind(_ name: String) -> RowFilter { RowFilter(dimension: .kind, members: [name]) }

  private static func event(
    _ name: String, _ date: String, _ contact: UInt64, source: String = ""
  ) -> [Field: FactsBuilder.Value] {
    var row: [Field: FactsBuilder.Value] = [
      .kind: .text(name), .time: .day(date), .day: .day(date), .contact: .key(contact),
      .account: .text("Account \(contact)"), .membership: .number(Int64(contact) - 1),
    ]
    if !source.isEmpty { row[.source] = .text(source) }
    return row
  }

  private static func engine(
    _ facts: Facts, days: Int, by entity: ConversionDefinition.Entity = .contact, threads: Int = 2
  ) -> MetricEngine {
    let kpis = [("rate", ConversionDefinition.Result.rate), ("conversions", .conversions)].map {
      name, result in
      kpi(
        name,
        .conversion(
          ConversionDefinition(base: "visits", conversion: "buys", entity: entity, days: days, result: result)
        ))
    }
    return MetricEngine(facts: facts, catalogue: catalogue([visits, buys], kpis), threads: threads)
  }

  /// The example that MetricFlow's documentation works through: Bob's purchase of 2 January belongs to the visit of
  /// 1 January, that of 7 January to the visit of the same day, and the visit of 4 January leads to none.
  @Test func thePublishedExample() throws {
    var builder = FactsBuilder()
    builder.add(
      .activity,
      [
        Self.event("visit", "2026-01-01", 1, source: "facebook"),
        Self.event("visit", "2026-01-04", 1, source: "google"),
        Self.event("visit", "2026-01-07", 1, source: "amazon"),
        Self.event("buy", "2026-01-02", 1), Self.event("buy", "2026-01-07", 1),
      ])
    let engine = Self.engine(builder.facts, days: 7)
    let (first, last) = (day("2026-01-01"), day("2026-01-31"))
    let bySource = try engine.values(of: [
      MetricQuery(kpi: "conversions", dimension: .source, first: first, last: last),
      MetricQuery(kpi: "rate", dimension: .source, first: first, last: last),
      MetricQuery(kpi: "rate", first: first, last: last),
      MetricQuery(kpi: "conversions", grain: .day, first: first, last: day("2026-01-07")),
    ])
    #expect(bySource[0].map(\.member) == ["amazon", "facebook", "google"])
    #expect(bySource[0].map(\.value) == [1, 1, 0])
    #expect(bySource[1].map(\.value) == [1, 1, 0])
    #expect(bySource[2].map(\.value) == [2.0 / 3])
    #expect(bySource[2].map(\.successes) == [2])
    #expect(bySource[3].map(\.value) == [1, 0, 0, 0, 0, 0, 1])
  }

  @Test func theWindowExcludesItsLastDayAndYoungBaseEventsWait() throws {
    var builder = FactsBuilder()
    builder.add(
      .activity,
      [
        Self.event("visit", "2026-03-01", 1), Self.event("buy", "2026-03-07", 1),
        Self.event("visit", "2026-03-01", 2), Self.event("buy", "2026-03-08", 2),
        Self.event("visit", "2026-03-24", 3), Self.event("visit", "2026-03-25", 4),
      ])
    let values = try Self.engine(builder.facts, days: 7).values(of: [
      MetricQuery(kpi: "rate", first: day("2026-03-01"), last: day("2026-03-31"))
    ])[0]
    // As of the 31st, visits up to the 24th have had their seven days.
    #expect(values.map(\.count) == [3])
    #expect(values.map(\.successes) == [1])
    #expect(values.map(\.isMature) == [false])
    #expect(values.map(\.readableFrom.text) == ["2026-04-07"])
  }

  @Test func theNearestBaseEventCountsEvenWhereItLiesOutsideTheQuestion() throws {
    var builder = FactsBuilder()
    builder.add(
      .activity,
      [
        Self.event("visit", "2026-01-30", 1, source: "a"), Self.event("visit", "2026-02-02", 1, source: "b"),
        Self.event("buy", "2026-02-03", 1),
      ])
    let engine = Self.engine(builder.facts, days: 30)
    let january = (first: day("2026-01-01"), last: day("2026-01-31"))
    let scope = [RowFilter(dimension: .source, members: ["a"])]
    let answers = try engine.values(of: [
      MetricQuery(kpi: "conversions", first: january.first, last: january.last),
      MetricQuery(kpi: "conversions", first: january.first, last: day("2026-03-01"), filters: scope),
      MetricQuery(kpi: "conversions", first: january.first, last: day("2026-03-01")),
    ])
    #expect(answers.map { $0.map(\.value) } == [[0], [0], [1]])
  }

  /// Against the definition, word for word: each conversion looks at every base event. Each contact is the only one of
  /// its account and of its rep, so that all three must tell the same, the first account and the first rep among them.
  @Test(arguments: 0..<40, [ConversionDefinition.Entity.contact, .account, .rep])
  func randomEventsAgreeWithTheDefinition(_ seed: UInt64, _ entity: ConversionDefinition.Entity) throws {
    var random = SeededRandom(seed: seed)
    var builder = FactsBuilder()
    for rep in 1...6 { builder.stay("Rep \(rep)") }
    var visits: [(contact: UInt64, day: Int, source: String)] = []
    var buys: [(contact: UInt64, day: Int)] = []
    for batch in 0..<3 {
      var rows: [[Field: FactsBuilder.Value]] = []
      for _ in 0..<random.below(60) {
        let contact = UInt64(1 + random.below(6))
        let number = random.below(59)
        let date = (day("2026-01-01") + number).text
        if random.below(2) == 0 {
          let source = "s\(random.below(3))"
          visits.append((contact, number, source))
          rows.append(Self.event("visit", date, contact, source: source))
        } else {
          buys.append((contact, number))
          rows.append(Self.event("buy", date, contact))
        }
      }
      if batch == 0 || !rows.isEmpty { builder.add(.activity, rows) }
    }
    let days = 1 + random.below(12)
    var expected: [String: Int] = [:]
    for buy in buys {
      // Of two visits of a day the one further down, or of a later batch, is the nearer.
      let nearest = visits.filter {
        $0.contact == buy.contact && $0.day <= buy.day && $0.day > buy.day - days
      }
      .reduce(nil) { best, visit in best.map { $0.day > visit.day ? $0 : visit } ?? visit }
      if let nearest { expected[nearest.source, default: 0] += 1 }
    }
    guard !visits.isEmpty, !buys.isEmpty else { return }
    let query = MetricQuery(
      kpi: "conversions", dimension: .source, first: day("2026-01-01"), last: day("2026-03-15"))
    for threads in [1, 3] {
      let values = try Self.engine(builder.facts, days: days, by: entity, threads: threads).values(of: [query]
      )[0]
      let found = Dictionary(uniqueKeysWithValues: values.map { ($0.member, Int($0.value ?? -1)) })
      #expect(found.filter { $0.value != 0 } == expected)
    }
  }
}
