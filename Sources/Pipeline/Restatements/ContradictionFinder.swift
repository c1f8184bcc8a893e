import TerrainModel
import Workspace

/// Holds the figures of closed periods against what was last said of them.
///
///     said and here, other value ─▶ changed      here, said of others only ─▶ new
///     said, but not here ─────────▶ gone         said and here, same value ─▶ nothing
struct ContradictionFinder {
  let closed: ClosedPeriods
  let said: SaidFigures
  /// The as-of day of the run before.
  let lastRun: CalendarDay

  private var hashes: [String: String] {
    Dictionary(closed.catalogue.kpis.map { ($0.name, $0.hash) }) { first, _ in first }
  }

  /// Changed and new figures in the order of the values, then those that are gone in the order of what was said.
  func contradictions(_ values: MetricValues, _ queries: [MetricQuery]) -> [Contradiction] {
    let hashes = self.hashes
    let adding = addingUp(values)
    var found: [Contradiction] = []
    var here: Set<SaidFigures.Key> = []
    var periods: [String: Period] = [:]
    for answer in values.answers where !answer.frame.dimension.isPersonal {
      for value in answer where closed.isClosed(value) {
        here.insert(SaidFigures.Key(value))
        periods[Self.place(value.kpi, value.period.name)] = value.period
        let definition = hashes[value.kpi] ?? ""
        found += [contradiction(value, definition, addsUpRows: adding.contains(value.kpi))].compactMap { $0 }
      }
    }
    let asked = Set(queries.map { Self.series($0.kpi, $0.dimension, $0.grain) })
    for key in said.keys where !here.contains(key) {
      guard let period = periods[Self.place(key.kpi, key.period)], let definition = hashes[key.kpi],
        let dimension = TerrainModel.Dimension(rawValue: key.dimension),
        asked.contains(Self.series(key.kpi, dimension, period.grain)),
        let last = said.last(key, preferring: definition), let text = last.value.value
      else { continue }
      let before = FigureValue(text: text)
      if adding.contains(key.kpi), before?.isZero ?? true { continue }
      found.append(
        Contradiction(
          figure: Contradiction.Figure(last.value, dimension: dimension, period: period), before: before,
          repsThen: last.value.reps, wasWithheld: last.value.isWithheld, after: nil, saidOn: last.asOf,
          definition: last.value.definition,
          isRedefined: last.value.definition != definition, addsUpRows: adding.contains(key.kpi),
          isGone: true))
    }
    return found
  }

  private func contradiction(
    _ value: MetricValue, _ definition: String, addsUpRows: Bool
  ) -> Contradiction? {
    let key = SaidFigures.Key(value)
    let figure = Contradiction.Figure(value)
    guard let last = said.last(key, preferring: definition) else {
      guard let after = FigureValue(value), !(addsUpRows && after.isZero),
        let then = said.definition(ofOthersThan: key, preferring: definition)
      else { return nil }
      return Contradiction(
        figure: figure, before: nil, after: after, saidOn: lastRun, definition: then,
        isRedefined: then != definition, addsUpRows: addsUpRows)
    }
    guard last.value.value != ClosedPeriods.text(value) else { return nil }
    let (before, after) = (last.value.value.flatMap { FigureValue(text: $0) }, FigureValue(value))
    if addsUpRows, before?.isZero ?? true, after?.isZero ?? true { return nil }
    return Contradiction(
      figure: figure, before: before, repsThen: last.value.reps, wasWithheld: last.value.isWithheld,
      after: after, saidOn: last.asOf, definition: last.value.definition,
      isRedefined: last.value.definition != definition, addsUpRows: addsUpRows)
  }

  /// The KPIs that count or add up rows.
  private func addingUp(_ values: MetricValues) -> Set<String> {
    var names: Set<String> = []
    for answer in values.answers {
      if answer.indices.contains(where: answer.isExact) { names.insert(answer.frame.kpi) }
    }
    return names
  }

  private static func place(_ kpi: String, _ period: String) -> String { "\(kpi)/\(period)" }

  private static func series(_ kpi: String, _ dimension: TerrainModel.Dimension, _ grain: Grain) -> String {
    "\(kpi)/\(dimension)/\(grain)"
  }
}
