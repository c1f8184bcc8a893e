import TerrainModel

/// The questions that the judges put to the metric service, in the few shapes that they need.
struct MetricReader: Sendable {
  var service: MetricService
  let calendar: ReportingCalendar
  let asOf: CalendarDay
  let firstDay: CalendarDay

  var workingDays: WorkingCalendar { service.workingDays }

  func definition(_ kpi: String) -> KPIDefinition? { service.catalogue.kpi(kpi) }

  /// The KPI of everybody over one span; nil where the span is empty or the service has no answer.
  func value(
    _ kpi: String, from first: CalendarDay, to last: CalendarDay, filters: [RowFilter] = []
  ) throws -> MetricValue? {
    try members(kpi, of: .company, from: first, to: last, filters: filters).first
  }

  /// One value per member over one span.
  func members(
    _ kpi: String, of dimension: Dimension, from first: CalendarDay, to last: CalendarDay,
    filters: [RowFilter] = []
  ) throws -> [MetricValue] {
    guard first <= last else { return [] }
    let query = MetricQuery(
      kpi: kpi, dimension: dimension, grain: .all, first: first, last: last, filters: filters)
    return try service.answer([query]).first ?? []
  }

  /// Full calendar months within the span that are mature as of today, by month and member.
  func matureMonths(
    _ kpi: String, of dimension: Dimension = .company, from first: CalendarDay, to last: CalendarDay,
    filters: [RowFilter] = []
  ) throws -> [MetricValue] {
    guard let query = monthsQuery(kpi, of: dimension, from: first, to: last, filters: filters) else {
      return []
    }
    let values = try service.answer([query]).first ?? []
    return values.filter { $0.isMature && !$0.isUnknownMember && $0.period.last <= query.last }
  }

  /// What `matureMonths` asks; nil where the span holds no full month.
  func monthsQuery(
    _ kpi: String, of dimension: Dimension, from first: CalendarDay, to last: CalendarDay,
    filters: [RowFilter] = []
  ) -> MetricQuery? {
    guard let span = fullMonths(from: first, to: min(last, asOf)) else { return nil }
    return MetricQuery(
      kpi: kpi, dimension: dimension, grain: .month, first: span.first, last: span.last, filters: filters)
  }

  /// The last day whose cases can be judged. Where an outcome needs time (accepted within 14 days), younger cases
  /// would count as failures; where only closed cases are counted, there is nothing to wait for.
  func lastJudgeable(_ definition: KPIDefinition) -> CalendarDay {
    switch definition.shape {
    case .ratio(let numerator, _):
      return service.catalogue.measure(numerator)?.window == nil ? asOf : asOf - definition.maturityDays
    case .conversion(let conversion): return asOf - max(definition.maturityDays, conversion.days)
    case .simple, .derived, .cumulative, .cohort, .habit, .workingDays: return asOf
    }
  }

  /// Whether values of neighbouring spans add up to that of both.
  func isAdditive(_ definition: KPIDefinition) -> Bool {
    guard case .simple(let name) = definition.shape, let measure = service.catalogue.measure(name) else {
      return false
    }
    switch measure.aggregate {
    case .count, .sum, .activeDays, .activeWorkingDays: return true
    case .distinct, .distinctByRep, .average, .median, .percentile, .minimum, .maximum, .lastValue,
      .survivalMedian:
      return false
    }
  }

  private func fullMonths(from first: CalendarDay, to last: CalendarDay) -> (
    first: CalendarDay, last: CalendarDay
  )? {
    guard first <= last else { return nil }
    let head = calendar.period(containing: first, grain: .month)
    let tail = calendar.period(containing: last, grain: .month)
    let start = head.first == first ? head.first : head.last + 1
    let end = tail.last == last ? tail.last : tail.first - 1
    return start <= end ? (start, end) : nil
  }
}
