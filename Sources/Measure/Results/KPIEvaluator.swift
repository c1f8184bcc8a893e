import TerrainModel

/// Puts the answers of tasks together to KPIs.
struct KPIEvaluator {
  let tasks: [MeasureTask]
  let results: [TaskResult]
  /// Whether the facts say anything about each task.
  let isFed: [Bool]
  let asOf: CalendarDay

  func evaluate(_ node: KPINode, group: Int, period: Period) -> Evaluation {
    switch node {
    case .simple(let task): return simple(task, group, period)
    case .ratio(let numerator, let denominator, let isShare):
      let part = cell(numerator, group, period)
      let whole = cell(denominator, group, period)
      return isShare ? share(part, of: whole) : ratio(part, whole)
    case .derived(let formula, let operands):
      var values: [String: Double] = [:]
      var count = Int.max
      for name in formula.operands {
        guard let operand = operands[name] else { continue }
        let evaluation = evaluate(operand, group: group, period: period)
        values[name] = evaluation.value
        count = min(count, evaluation.count)
      }
      let value = formula.value { values[$0] }
      return Evaluation(value: value, count: count == Int.max ? 0 : count)
    }
  }

  private func simple(_ task: Int, _ group: Int, _ period: Period) -> Evaluation {
    let cell = cell(task, group, period)
    return Evaluation(value: cell.value, exact: cell.exact, count: cell.rows)
  }

  private func share(_ part: Cell, of whole: Cell) -> Evaluation {
    guard part.value != nil, whole.value != nil else { return Evaluation() }
    guard whole.rows > 0 else { return Evaluation(successes: 0) }
    let interval = Intervals.wilson(successes: part.rows, count: whole.rows)
    return Evaluation(
      value: Double(part.rows) / Double(whole.rows), count: whole.rows, successes: part.rows,
      low: interval?.low, high: interval?.high)
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
}
