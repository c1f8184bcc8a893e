import TerrainModel

/// The lowest and highest value of a KPI if rows that could not be read, or whose rep is not known, had counted or not.
///
/// A rejected row is taken to be of any day and any kind that its export has: the range is the widest that the data
/// allow, not a likely one.
struct BoundsFinder {
  let reader: MetricReader
  /// Rejected rows by the record that their exports state.
  let rejected: [RecordKind: RejectedTotal]

  /// Of one figure; nil where no row could change it, or the KPI does not exist.
  func bounds(
    on kpi: String, from first: CalendarDay, to last: CalendarDay, scope: [RowFilter] = []
  ) throws -> ValueBounds? {
    guard let definition = reader.definition(kpi), first <= last else { return nil }
    let value = try reader.value(kpi, from: first, to: last, filters: scope)
    let rejectedRows = Set(records(of: definition)).reduce(0) { $0 + (rejected[$1]?.rows ?? 0) }
    let unmatched = try unmatched(kpi, first, last, scope)
    guard rejectedRows + (unmatched?.count ?? 0) > 0 else { return nil }
    let range = try range(definition, value, unmatched, first, last, scope)
    return ValueBounds(
      kpi: kpi, scope: scope, first: first, last: last, value: value?.value,
      low: range.flatMap { $0.low.isFinite ? $0.low : nil },
      high: range.flatMap { $0.high.isFinite ? $0.high : nil },
      rejectedRows: rejectedRows, unmatchedRows: unmatched?.count ?? 0)
  }

  private func range(
    _ definition: KPIDefinition, _ value: MetricValue?, _ unmatched: MetricValue?, _ first: CalendarDay,
    _ last: CalendarDay, _ scope: [RowFilter]
  ) throws -> UncertainRange? {
    let rows = records(of: definition).reduce(0) { max($0, rejected[$1]?.rows ?? 0) }
    switch definition.shape {
    case .simple(let name): return simple(name, value, unmatched, rows)
    case .ratio:
      guard let value, let number = value.value else { return nil }
      let further = Double(rows + (unmatched?.count ?? 0))
      if further == 0 { return UncertainRange(number) }
      guard let successes = value.successes else { return .unbounded }
      let all = Double(value.count) + further
      return UncertainRange(low: Double(successes) / all, high: (Double(successes) + further) / all)
    case .derived(let formula):
      var ranges: [String: UncertainRange] = [:]
      for operand in formula.operands {
        guard let definition = reader.definition(operand) else { return nil }
        let value = try reader.value(operand, from: first, to: last, filters: scope)
        let unmatched = try self.unmatched(operand, first, last, scope)
        ranges[operand] = try range(definition, value, unmatched, first, last, scope)
      }
      return UncertainRange.of(formula) { ranges[$0] }
    case .cumulative, .conversion, .cohort, .habit:
      guard let number = value?.value else { return nil }
      return rows + (unmatched?.count ?? 0) == 0 ? UncertainRange(number) : .unbounded
    case .workingDays: return value?.value.map { UncertainRange($0) }
    }
  }

  private func simple(
    _ measure: String, _ value: MetricValue?, _ unmatched: MetricValue?, _ rows: Int
  ) -> UncertainRange? {
    guard let number = value?.value, let definition = reader.service.catalogue.measure(measure) else {
      return nil
    }
    let others = unmatched?.value ?? 0
    switch definition.aggregate {
    case .count, .distinct, .distinctByRep, .activeDays, .activeWorkingDays:
      return UncertainRange(low: number, high: number + Double(rows) + others)
    case .sum:
      let known = UncertainRange(low: number + min(0, others), high: number + max(0, others))
      guard rows > 0 else { return known }
      // What a row would add is known where its amount can be read, whatever else cannot.
      guard definition.quantity == .field(.amount), let rejected = rejected[definition.record],
        rejected.withoutAmount == 0
      else { return .unbounded }
      return UncertainRange(
        low: known.low + FixedPoint.double(rejected.negative),
        high: known.high + FixedPoint.double(rejected.positive))
    case .average, .median, .percentile, .minimum, .maximum, .lastValue, .survivalMedian:
      return rows + (unmatched?.count ?? 0) == 0 ? UncertainRange(number) : .unbounded
    }
  }

  /// The rows of the span whose member is not known in the dimension that the scope asks for.
  private func unmatched(
    _ kpi: String, _ first: CalendarDay, _ last: CalendarDay, _ scope: [RowFilter]
  ) throws -> MetricValue? {
    guard let asked = scope.first(where: \.dimension.comesFromMembership) else {
      return nil
    }
    let others = scope.filter { $0 != asked }
    return try reader.members(kpi, of: asked.dimension, from: first, to: last, filters: others)
      .first { $0.isUnknownMember && $0.count > 0 }
  }

  private func records(of definition: KPIDefinition) -> [RecordKind] {
    reader.service.catalogue.measures(under: definition.name).map(\.record)
  }
}
