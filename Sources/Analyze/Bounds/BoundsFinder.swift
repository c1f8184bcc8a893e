import TerrainModel

/// The lowest and highest value of a KPI if rows that could not be read, or whose rep is not known, had counted or not.
///
/// A rejected row is taken to be of any day and any kind that its export has: the range is the widest that the data
/// allow, not a likely one.
struct BoundsFinder {
  var reader: MetricReader
  /// Rejected rows by the record that their exports state.
  let rejected: [RecordKind: RejectedTotal]
  let people: KnownReps

  /// A KPI over a span and a scope: as stated, of the rows that surely belong there, and of all that could.
  private struct Figure {
    var stated: MetricValue?
    var sure: MetricValue?
    var possible: MetricValue?

    /// Rows of which nobody knows whether they belong there.
    var unmatchedRows: Int { max(0, (possible?.count ?? 0) - (sure?.count ?? 0)) }
  }

  private struct Span {
    var first: CalendarDay
    var last: CalendarDay
    var scope: [RowFilter]
  }

  /// Of one figure; nil where no row could change it, or the KPI does not exist.
  func bounds(
    on kpi: String, from first: CalendarDay, to last: CalendarDay, scope: [RowFilter] = []
  ) throws -> ValueBounds? {
    guard let definition = reader.definition(kpi), first <= last else { return nil }
    let span = Span(first: first, last: last, scope: scope)
    let rejectedRows = Set(records(of: definition)).reduce(0) { $0 + (rejected[$1]?.rows ?? 0) }
    let unmatchedRows = try unmatchedRows(definition, span)
    guard rejectedRows + unmatchedRows > 0 else { return nil }
    let range = try range(definition, span)
    return ValueBounds(
      kpi: kpi, scope: scope, first: first, last: last, value: try figure(kpi, span).stated?.value,
      low: range.flatMap { $0.low.isFinite ? $0.low : nil },
      high: range.flatMap { $0.high.isFinite ? $0.high : nil },
      rejectedRows: rejectedRows, unmatchedRows: unmatchedRows)
  }

  /// What the bounds of some KPIs of the company ask first, so that one scan can answer all of it.
  func companyQueries(_ kpis: [KPIDefinition], from first: CalendarDay, to last: CalendarDay) -> [MetricQuery]
  {
    guard first <= last else { return [] }
    let catalogue = reader.service.catalogue
    var seen: Set<String> = []
    let all = kpis.flatMap { catalogue.kpis(under: $0.name) }.filter { seen.insert($0.name).inserted }
    return all.flatMap { kpi in
      let scopes = people.scopes(of: []) { _ in [] }
      return (knowsReps(of: kpi.name) ? [[], scopes.sure] : [[]]).map {
        MetricQuery(kpi: kpi.name, first: first, last: last, filters: $0)
      }
    }
  }

  private func figure(_ kpi: String, _ span: Span) throws -> Figure {
    let stated = try value(kpi, span, span.scope)
    var figure = Figure(stated: stated, sure: stated, possible: stated)
    let isOfPeople = span.scope.contains(where: \.dimension.comesFromMembership)
    guard isOfPeople || knowsReps(of: kpi) else { return figure }
    let scopes = try people.scopes(of: span.scope) { dimension in
      let others = span.scope.filter { !$0.dimension.comesFromMembership }
      return try reader.members(kpi, of: dimension, from: span.first, to: span.last, filters: others)
        .filter { !$0.isUnknownMember }.map(\.member)
    }
    if scopes.sure != span.scope { figure.sure = try value(kpi, span, scopes.sure) }
    if scopes.possible != span.scope { figure.possible = try value(kpi, span, scopes.possible) }
    // Where no row names a rep of the people file, the exports do not go by reps: nothing is missed for want of one.
    if !isOfPeople, figure.sure?.count ?? 0 == 0 { figure.sure = stated }
    return figure
  }

  private func value(_ kpi: String, _ span: Span, _ filters: [RowFilter]) throws -> MetricValue? {
    try reader.value(kpi, from: span.first, to: span.last, filters: filters)
  }

  private func knowsReps(of kpi: String) -> Bool {
    guard people.names != nil, let definition = reader.definition(kpi) else { return false }
    return !records(of: definition).isEmpty && reader.service.catalogue.has(.rep, for: definition)
  }

  private func unmatchedRows(_ definition: KPIDefinition, _ span: Span) throws -> Int {
    try parts(of: definition, span).map { kpi, span in try figure(kpi, span).unmatchedRows }.max() ?? 0
  }

  /// The KPIs whose rows a KPI is made of, each with its span: itself, but for formulas and sums to date.
  private func parts(of definition: KPIDefinition, _ span: Span) -> [(kpi: String, span: Span)] {
    var span = span
    switch definition.shape {
    case .derived: break
    case .cumulative(_, let over): span.first = over.first(endingOn: span.last, calendar: reader.calendar)
    default: return [(definition.name, span)]
    }
    return definition.operands.compactMap(reader.definition).flatMap { parts(of: $0, span) }
  }

  private func range(_ definition: KPIDefinition, _ span: Span) throws -> UncertainRange? {
    let rows = records(of: definition).reduce(0) { max($0, rejected[$1]?.rows ?? 0) }
    switch definition.shape {
    case .simple(let name): return simple(name, try figure(definition.name, span), rows)
    case .ratio: return ratio(try figure(definition.name, span), rows)
    case .derived(let formula):
      var ranges: [String: UncertainRange] = [:]
      for operand in formula.operands.compactMap(reader.definition) {
        ranges[operand.name] = try range(operand, span)
      }
      return UncertainRange.of(formula) { ranges[$0] }
    case .cumulative(let operand, let over):
      // It is its operand over everything from its own first day on.
      var own = span
      own.first = over.first(endingOn: span.last, calendar: reader.calendar)
      return try reader.definition(operand).flatMap { try range($0, own) }
    case .conversion, .cohort, .habit:
      let figure = try figure(definition.name, span)
      guard let number = figure.stated?.value else { return nil }
      return rows + figure.unmatchedRows == 0 ? UncertainRange(number) : .unbounded
    case .workingDays: return try value(definition.name, span, span.scope)?.value.map { UncertainRange($0) }
    }
  }

  private func ratio(_ figure: Figure, _ rows: Int) -> UncertainRange? {
    guard let number = figure.stated?.value else { return nil }
    if rows + figure.unmatchedRows == 0 { return UncertainRange(number) }
    guard let sure = figure.sure?.successes, let possible = figure.possible?.successes else {
      return .unbounded
    }
    // At the lowest every row counts that failed or could have; at the highest every one that succeeded or could have.
    let (further, all) = (Double(max(0, possible - sure)), Double(figure.sure?.count ?? 0))
    let failed = Double(figure.unmatchedRows) - further + Double(rows)
    let succeeded = further + Double(rows)
    guard all + failed > 0, all + succeeded > 0 else { return .unbounded }
    return UncertainRange(
      low: Double(sure) / (all + failed), high: (Double(sure) + succeeded) / (all + succeeded))
  }

  private func simple(_ measure: String, _ figure: Figure, _ rows: Int) -> UncertainRange? {
    guard let number = figure.stated?.value, let definition = reader.service.catalogue.measure(measure) else {
      return nil
    }
    let ends = [figure.sure?.value ?? 0, figure.possible?.value ?? number, number]
    let known = UncertainRange(low: ends.min() ?? number, high: ends.max() ?? number)
    switch definition.aggregate {
    case .count, .distinct, .distinctByRep, .activeDays, .activeWorkingDays:
      return UncertainRange(low: known.low, high: known.high + Double(rows))
    case .sum:
      guard rows > 0 else { return known }
      // What a row would add is known where its amount can be read, whatever else cannot.
      guard definition.quantity == .field(.amount), let rejected = rejected[definition.record],
        rejected.withoutAmount == 0
      else { return .unbounded }
      return UncertainRange(
        low: known.low + FixedPoint.double(rejected.negative),
        high: known.high + FixedPoint.double(rejected.positive))
    case .average, .median, .percentile, .minimum, .maximum, .lastValue, .survivalMedian:
      return rows + figure.unmatchedRows == 0 ? UncertainRange(number) : .unbounded
    }
  }

  private func records(of definition: KPIDefinition) -> [RecordKind] {
    reader.service.catalogue.measures(under: definition.name).map(\.record)
  }
}
