import Analyze
import TerrainModel

/// An invented field: cases with a rep, a team, a source, a segment, a month and an outcome, answered as shares.
struct FieldOfCases: Sendable {
  struct Case: Sendable {
    var rep = 0
    var team = "North"
    var source = "Web"
    var segment = "Mid"
    var month = 0
    var isTouched = false
    var succeeded = false
  }

  static let place = SourceLocation(file: "test.yml")
  static let calendar = ReportingCalendar()
  static let firstDay = CalendarDay(number: CalendarDay.daysFromCivil(year: 2024, month: 1, day: 1))
  static let asOf = CalendarDay(number: CalendarDay.daysFromCivil(year: 2025, month: 12, day: 31))
  static let months = calendar.periods(grain: .month, from: firstDay, to: asOf)

  var cases: [Case]

  static func definition(_ name: String) -> KPIDefinition {
    KPIDefinition(
      name: name, label: LocalizedText(name), definition: LocalizedText(name),
      shape: .ratio(numerator: "won", denominator: "closed"), unit: .share, better: .up, link: .revenue,
      minimumSample: 20, hash: name, location: place)
  }

  var service: MetricService {
    let field = self
    let names = ["win_rate", "touched", "untouched"]
    return MetricService(
      catalogue: KPICatalogue(measures: [], kpis: names.map(Self.definition)),
      answer: { queries in queries.map(field.answer) }, isFed: { _ in true })
  }

  func analyst(_ comparisons: [ComparisonDefinition]) -> Analyst {
    let plan = Plan(
      title: LocalizedText("plan"), purpose: LocalizedText("purpose"), comparisons: comparisons,
      location: Self.place)
    return Analyst(
      service: service, plan: plan, calendar: Self.calendar, asOf: Self.asOf, firstDay: Self.firstDay,
      reported: ["none"])
  }

  private func answer(_ query: MetricQuery) -> [MetricValue] {
    var groups: [Key: (count: Int, successes: Int)] = [:]
    for one in cases where isAsked(one, query) {
      let period = Self.months[one.month]
      guard query.first <= period.first, period.last <= query.last else { continue }
      let key = Key(
        month: query.grain == .month ? one.month : -1, member: Self.member(one, query.dimension))
      groups[key, default: (0, 0)].count += 1
      groups[key, default: (0, 0)].successes += one.succeeded ? 1 : 0
    }
    return groups.keys.sorted().compactMap { key in
      guard let group = groups[key] else { return nil }
      let all = Period(grain: .all, first: query.first, last: query.last, name: "all")
      return MetricValue(
        kpi: query.kpi, dimension: query.dimension, member: key.member,
        period: key.month < 0 ? all : Self.months[key.month],
        value: Double(group.successes) / Double(group.count), count: group.count,
        successes: group.successes, readableFrom: query.last)
    }
  }

  private struct Key: Hashable, Comparable {
    var month: Int
    var member: String

    static func < (left: Key, right: Key) -> Bool { (left.month, left.member) < (right.month, right.member) }
  }

  private func isAsked(_ one: Case, _ query: MetricQuery) -> Bool {
    if query.kpi == "touched", !one.isTouched { return false }
    if query.kpi == "untouched", one.isTouched { return false }
    return query.filters.allSatisfy { $0.members.contains(Self.member(one, $0.dimension)) != $0.excluded }
  }

  private static func member(_ one: Case, _ dimension: Dimension) -> String {
    switch dimension {
    case .rep: "rep \(one.rep)"
    case .team: one.team
    case .source: one.source
    case .segment: one.segment
    default: ""
    }
  }
}
