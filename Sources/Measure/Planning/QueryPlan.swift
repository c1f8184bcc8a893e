import TerrainModel

/// All queries of one call, taken apart into tasks that are computed once each.
struct QueryPlan: Sendable {
  struct Entry: Sendable {
    var query: MetricQuery
    var node: KPINode
    /// Days until a period can be judged: the longest of the KPI and those it is made of.
    var maturityDays: Int
  }

  private(set) var entries: [Entry] = []
  private(set) var tasks: [MeasureTask] = []
  private(set) var conversions: [ConversionTask] = []
  private(set) var cohorts: [CohortTask] = []
  private(set) var habits: [HabitTask] = []
  private var numbers: [MeasureTask: Int] = [:]
  private var places: [ConversionTask: Int] = [:]

  private let catalogue: CatalogueIndex
  private let asOf: CalendarDay
  private let calendar: ReportingCalendar

  /// Throws where a query, a formula or a KPI names something that the catalogue does not have.
  init(
    _ queries: [MetricQuery], catalogue: CatalogueIndex, asOf: CalendarDay, calendar: ReportingCalendar
  ) throws {
    self.catalogue = catalogue
    self.asOf = asOf
    self.calendar = calendar
    for query in queries {
      let (node, maturityDays) = try resolve(query.kpi, query: query, path: [])
      entries.append(Entry(query: query, node: node, maturityDays: maturityDays))
    }
  }

  private mutating func resolve(
    _ name: String, query: MetricQuery, path: [String]
  ) throws -> (KPINode, maturityDays: Int) {
    let kpi = try catalogue.kpi(name, path: path)
    switch kpi.shape {
    case .simple(let name):
      let measure = try catalogue.measure(name, of: kpi)
      let cutoff = measure.window == nil ? nil : asOf - kpi.maturityDays
      return (.simple(task: number(measure, query, cutoff)), kpi.maturityDays)
    case .ratio(let numerator, let denominator):
      return (try ratio(kpi, numerator, denominator, query), kpi.maturityDays)
    case .derived(let formula):
      var operands: [KPINode.Operand] = []
      var maturityDays = kpi.maturityDays
      for operand in formula.operands {
        let (node, days) = try resolve(operand, query: query, path: path + [name])
        operands.append(KPINode.Operand(name: operand, node: node))
        maturityDays = max(maturityDays, days)
      }
      return (.derived(formula, operands: operands), maturityDays)
    case .cumulative(let operand, let span):
      return try cumulative(kpi, of: operand, over: span, query: query, path: path + [name])
    case .conversion(let conversion): return try self.conversion(kpi, conversion, query)
    case .cohort(let cohort): return try (self.cohort(kpi, cohort, query), kpi.maturityDays)
    case .habit(let habit): return try (self.habit(kpi, habit, query), kpi.maturityDays)
    case .workingDays: return (.workingDays, kpi.maturityDays)
    }
  }

  private mutating func ratio(
    _ kpi: KPIDefinition, _ numeratorName: String, _ denominatorName: String, _ query: MetricQuery
  ) throws -> KPINode {
    let numerator = try catalogue.measure(numeratorName, of: kpi)
    let denominator = try catalogue.measure(denominatorName, of: kpi)
    // A window needs its days to pass: rows that have not had them would only lower the rate.
    let hasWindow = numerator.window != nil || denominator.window != nil
    let cutoff = hasWindow ? asOf - kpi.maturityDays : nil
    return .ratio(
      numerator: number(numerator, query, cutoff), denominator: number(denominator, query, cutoff),
      isShare: numerator.isPart(of: denominator))
  }

  private mutating func cumulative(
    _ kpi: KPIDefinition, of operand: String, over span: CumulativeSpan, query: MetricQuery, path: [String]
  ) throws -> (KPINode, maturityDays: Int) {
    var windows: [KPINode.Window] = []
    var maturityDays = kpi.maturityDays
    for period in QueryCut(query).periods(calendar) {
      var inner = query
      inner.grain = .all
      inner.last = min(period.last, query.last)
      inner.first = span.first(endingOn: inner.last, calendar: calendar)
      let (node, days) = try resolve(operand, query: inner, path: path)
      maturityDays = max(maturityDays, days)
      let whole = Period(grain: .all, first: inner.first, last: inner.last, name: period.name)
      windows.append(KPINode.Window(node: node, span: whole))
    }
    return (.cumulative(windows), maturityDays)
  }

  private mutating func conversion(
    _ kpi: KPIDefinition, _ definition: ConversionDefinition, _ query: MetricQuery
  ) throws -> (KPINode, maturityDays: Int) {
    let base = try catalogue.measure(definition.base, of: kpi)
    // A conversion on the window's last day still counts, so that a base event is settled the day after.
    let maturityDays = max(kpi.maturityDays, definition.days)
    var scope = query
    scope.filters += definition.filters
    let task = ConversionTask(
      base: base, conversion: try catalogue.measure(definition.conversion, of: kpi),
      entity: definition.entity, days: definition.days, filters: scope.filters,
      cutoff: asOf - maturityDays, cut: QueryCut(query))
    let place = places[task] ?? conversions.count
    if place == conversions.count { conversions.append(task) }
    places[task] = place
    let bases = number(base, scope, task.cutoff, entity: definition.entity.field)
    return (.conversion(place, base: bases, result: definition.result), maturityDays)
  }

  private mutating func cohort(
    _ kpi: KPIDefinition, _ definition: CohortDefinition, _ query: MetricQuery
  ) throws -> KPINode {
    let measure = try catalogue.measure(definition.measure, of: kpi)
    let periods = query.crossed == nil && query.grain != .all ? QueryCut(query).periods(calendar) : []
    let steps = periods.map { current -> CohortTask.Step? in
      guard current.last <= asOf, query.days(of: current) == current else { return nil }
      let before = calendar.period(containing: current.first - 1, grain: current.grain)
      return CohortTask.Step(
        before: before, current: current,
        activeNow: active(measure, query, from: current.first, to: current.last),
        activeBefore: active(measure, query, from: before.first, to: before.last),
        activeEarlier: active(measure, query, from: CalendarDay(number: 0), to: before.first - 1))
    }
    cohorts.append(
      CohortTask(
        transition: definition.transition, filters: query.filters, cut: QueryCut(query), steps: steps))
    return .cohort(cohorts.count - 1)
  }

  private mutating func habit(
    _ kpi: KPIDefinition, _ definition: HabitDefinition, _ query: MetricQuery
  ) throws -> KPINode {
    let measure = try catalogue.measure(definition.measure, of: kpi)
    let periods = query.crossed == nil && query.grain != .all ? QueryCut(query).periods(calendar) : []
    let firstMondays = periods.map { period -> CalendarDay? in
      guard period.last <= asOf, query.days(of: period) == period else { return nil }
      let lastSunday = period.last - period.last.weekday % 7
      return lastSunday + 1 - 7 * definition.outOf
    }
    var task = HabitTask(
      definition: definition, filters: query.filters, cut: QueryCut(query), firstMondays: firstMondays)
    let known = firstMondays.compactMap { $0 }
    if let first = known.min(), let last = known.max() {
      var inner = query
      inner.dimension = .rep
      inner.grain = .week
      inner.first = first
      inner.last = last + 7 * definition.outOf - 1
      task.weekly = number(measure, inner, nil)
      task.weeklyCut = QueryCut(inner)
    }
    habits.append(task)
    return .habit(habits.count - 1)
  }

  /// Rows by rep in a span.
  private mutating func active(
    _ measure: MeasureDefinition, _ query: MetricQuery, from first: CalendarDay, to last: CalendarDay
  ) -> Int {
    var inner = query
    inner.dimension = .rep
    inner.grain = .all
    inner.first = first
    inner.last = last
    return number(measure, inner, nil)
  }

  private mutating func number(
    _ measure: MeasureDefinition, _ query: MetricQuery, _ cutoff: CalendarDay?, entity: Field? = nil
  ) -> Int {
    let task = MeasureTask(
      measure: measure, filters: query.filters, cutoff: cutoff, cut: QueryCut(query), entity: entity)
    if let number = numbers[task] { return number }
    numbers[task] = tasks.count
    tasks.append(task)
    return tasks.count - 1
  }
}
