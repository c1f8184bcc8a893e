import Analyze
import TerrainModel

/// An invented field of monthly series: what each KPI was, month by month, in one team or several. Spans that it is asked
/// about begin and end with months.
struct FieldOfMonths: Sendable {
  enum Kind: Sendable {
    /// Values add up.
    case count
    /// Values are successes out of so many cases a month.
    case share(cases: Int)
    /// The mean of its months.
    case level
  }

  struct Series: Sendable {
    var definition: KPIDefinition
    var kind: Kind
    /// A value a month from `firstDay`; nil: no row at all.
    var teams: [String: [Double?]]
    /// Cases of single months of a share, by their index, where they are other than usual.
    var cases: [Int: Int] = [:]
  }

  static let calendar = ReportingCalendar()
  static let firstDay = day("2024-01-01")

  var series: [Series] = []
  var asOf = Self.day("2025-12-31")
  var workingDays = WorkingCalendar()

  /// Days in tests are known to exist.
  static func day(_ text: String) -> CalendarDay { CalendarDay(text: text) ?? CalendarDay(number: 0) }

  /// A KPI with its values in a single team.
  mutating func add(
    _ name: String, _ values: [Double?], kind: Kind = .count, better: KPIDefinition.Direction = .up,
    link: KPIDefinition.Link = .activity, maturity: Int = 0, minimumSample: Int = 1, cases: [Int: Int] = [:]
  ) {
    let shape: KPIDefinition.Shape
    let unit: Unit
    switch kind {
    case .count: (shape, unit) = (.simple(measure: name), .count)
    case .share: (shape, unit) = (.ratio(numerator: name, denominator: name), .share)
    case .level: (shape, unit) = (.simple(measure: name), .days)
    }
    let definition = KPIDefinition(
      name: name, label: LocalizedText(name), definition: LocalizedText(name), shape: shape, unit: unit,
      better: better, link: link, maturityDays: maturity, minimumSample: minimumSample, hash: name,
      location: FieldOfCases.place)
    series.append(Series(definition: definition, kind: kind, teams: ["North": values], cases: cases))
  }

  var service: MetricService {
    let field = self
    let measures = series.map { one in
      var aggregate = Aggregate.count
      if case .level = one.kind { aggregate = .average }
      return MeasureDefinition(
        name: one.definition.name, record: .activity, aggregate: aggregate, time: .time,
        location: FieldOfCases.place)
    }
    return MetricService(
      catalogue: KPICatalogue(measures: measures, kpis: series.map(\.definition)),
      answer: { queries in queries.map(field.answer) }, isFed: { _ in true }, workingDays: workingDays)
  }

  /// What is found with a plan of these parts.
  func findings(
    objectives: [Objective] = [], reviews: [String] = [], alerts: [AlertRule] = []
  ) throws -> Findings {
    let plan = Plan(
      title: LocalizedText("plan"), purpose: LocalizedText("purpose"), objectives: objectives,
      reviews: reviews.map(Self.day), alerts: alerts, location: FieldOfCases.place)
    return try Analyst(
      service: service, plan: plan, calendar: Self.calendar, asOf: asOf, firstDay: Self.firstDay
    ).findings()
  }

  private func answer(_ query: MetricQuery) -> [MetricValue] {
    guard let one = series.first(where: { $0.definition.name == query.kpi }) else { return [] }
    let months = Self.calendar.periods(grain: .month, from: Self.firstDay, to: query.last)
    let asked = months.indices.filter { query.first <= months[$0].first && months[$0].last <= query.last }
    let groups = query.grain == .month ? asked.map { [$0] } : [asked]
    return groups.flatMap { group -> [MetricValue] in
      let all = Period(grain: .all, first: query.first, last: query.last, name: "all")
      let period = query.grain == .month ? months[group[0]] : all
      let teams = one.teams.keys.sorted().filter { team in
        query.filters.allSatisfy { $0.members.contains(team) != $0.excluded }
      }
      let members = query.dimension == .team ? teams.map { [$0] } : [teams]
      return members.map { members in value(of: one, members, group, period, query) }
    }
  }

  /// Unknown where none of the months has a row.
  private func value(
    of one: Series, _ teams: [String], _ months: [Int], _ period: Period, _ query: MetricQuery
  ) -> MetricValue {
    var numbers: [Double] = []
    var cases = 0
    for team in teams {
      for month in months {
        guard let values = one.teams[team], month < values.count, let number = values[month] else { continue }
        numbers.append(number)
        if case .share(let usual) = one.kind { cases += one.cases[month] ?? usual }
      }
    }
    let sum = numbers.reduce(0, +)
    var value = MetricValue(
      kpi: query.kpi, dimension: query.dimension, member: query.dimension == .team ? teams[0] : "",
      period: period, value: sum, count: Int(sum), readableFrom: period.last + one.definition.maturityDays)
    value.isMature = value.readableFrom <= asOf
    guard !numbers.isEmpty else {
      value.value = nil
      return value
    }
    switch one.kind {
    case .count: break
    case .share: (value.value, value.count, value.successes) = (sum / Double(cases), cases, Int(sum))
    case .level: (value.value, value.count) = (sum / Double(numbers.count), numbers.count)
    }
    return value
  }
}
