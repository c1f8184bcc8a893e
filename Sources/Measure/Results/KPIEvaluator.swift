import Primitives
import Statistics
import TerrainModel

/// Puts the answers of tasks together to KPIs.
struct KPIEvaluator {
  let tasks: [MeasureTask]
  let results: [TaskResult]
  /// Whether the facts say anything about each task.
  let isFed: [Bool]
  /// Results of the plan's conversions; nil where the facts say nothing about one.
  let conversions: [TaskResult?]
  let cohorts: [RepCounts]
  let habits: [RepCounts]
  let asOf: CalendarDay

  /// `stride`: the groups of one period.
  func evaluate(
    _ node: KPINode, group: Int, period: Period, stride: Int, workingDays: (Int, Period) -> Int
  ) -> Evaluation {
    switch node {
    case .workingDays:
      guard period.first <= asOf else { return Evaluation() }
      let days = workingDays(group % max(stride, 1), period)
      return Evaluation(value: Double(days), exact: Int128(days) * Int128(FixedPoint.scale), count: days)
    case .cumulative(let windows):
      let (number, local) = group.quotientAndRemainder(dividingBy: max(stride, 1))
      guard windows.indices.contains(number), period.first <= asOf else { return Evaluation() }
      let window = windows[number]
      return evaluate(
        window.node, group: local, period: window.span, stride: stride, workingDays: workingDays)
    case .conversion(let place, let base, let result):
      return conversion(place, base: base, result, group, period)
    case .cohort(let place): return counted(cohorts[place].cell(group))
    case .habit(let place): return counted(habits[place].cell(group))
    case .simple(let task): return simple(task, group, period)
    case .ratio(let numerator, let denominator, let isShare):
      var part = cell(numerator, group, period)
      let whole = cell(denominator, group, period)
      // The rows of a share are among those of its denominator: where these were reported and no others, it is zero.
      if isShare, isFed[numerator], part.value == nil, whole.rows > 0 { part = .zero }
      return isShare ? share(part, of: whole) : ratio(part, whole)
    case .derived(let formula, let operands):
      var count = Int.max
      let values = operands.map { operand in
        let evaluation = evaluate(
          operand.node, group: group, period: period, stride: stride, workingDays: workingDays)
        count = min(count, evaluation.count)
        return evaluation.value
      }
      let value = formula.value { name in
        operands.firstIndex { $0.name == name }.flatMap { values[$0] }
      }
      return Evaluation(value: value, count: count == Int.max ? 0 : count)
    }
  }

  private func conversion(
    _ place: Int, base: Int, _ result: ConversionDefinition.Result, _ group: Int, _ period: Period
  ) -> Evaluation {
    let bases = cell(base, group, period)
    guard let conversions = conversions[place], bases.value != nil else { return Evaluation() }
    let converted = conversions.cell(group) ?? .zero
    if result == .conversions {
      return Evaluation(value: converted.value, exact: converted.exact, count: converted.rows)
    }
    return converted.rows <= bases.rows ? share(converted, of: bases) : ratio(converted, bases)
  }

  private func counted(_ cell: Cell?) -> Evaluation {
    guard let cell else { return Evaluation() }
    return Evaluation(value: cell.value, exact: cell.exact, count: cell.rows)
  }

  private func simple(_ task: Int, _ group: Int, _ period: Period) -> Evaluation {
    let cell = cell(task, group, period)
    return Evaluation(value: cell.value, exact: cell.exact, count: cell.rows)
  }

  private func share(_ part: Cell, of whole: Cell) -> Evaluation {
    guard part.value != nil, whole.value != nil else { return Evaluation() }
    guard whole.rows > 0 else { return Evaluation(successes: 0) }
    let interval = Proportion.wilson(successes: part.rows, trials: whole.rows)
    return Evaluation(
      value: Double(part.rows) / Double(whole.rows), count: whole.rows, successes: part.rows,
      interval: interval.map { MetricAnswer.Interval(low: $0.low, high: $0.high) })
  }

  private func ratio(_ numerator: Cell, _ denominator: Cell) -> Evaluation {
    guard let above = numerator.value, let below = denominator.value, below != 0 else {
      return Evaluation(count: denominator.rows)
    }
    return Evaluation(value: above / below, count: denominator.rows)
  }

  /// A group without rows: zero where the facts would have said, had there been any.
  private func cell(_ task: Int, _ group: Int, _ period: Period) -> Cell {
    if let cell = results[task].cell(group) { return cell }
    let isSettled = period.first <= asOf && tasks[task].cutoff.map { period.first <= $0 } ?? true
    return isFed[task] && tasks[task].isZeroWhereEmpty && isSettled ? .zero : .unknown
  }

  /// Groups with rows, ascending, each once.
  func groups(of node: KPINode, stride: Int) -> [Int] {
    var groups: [Int] = []
    switch node {
    case .simple(let task): return results[task].groups
    case .ratio(let numerator, let denominator, _):
      groups = results[numerator].groups + results[denominator].groups
    case .derived(_, let operands):
      groups = operands.flatMap { self.groups(of: $0.node, stride: stride) }
    case .cumulative(let windows):
      groups = windows.enumerated().flatMap { number, window in
        self.groups(of: window.node, stride: stride).map { $0 + number * stride }
      }
    case .conversion(let place, let base, _):
      groups = results[base].groups + (conversions[place]?.groups ?? [])
    case .cohort(let place): return cohorts[place].result.groups
    case .habit(let place): return habits[place].result.groups
    case .workingDays: return []
    }
    groups.sort()
    groups.keepOneOfEach()
    return groups
  }
}
