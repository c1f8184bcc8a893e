import TerrainModel

/// Walks a resolved KPI down to its tasks and lists the rows of each for one figure.
struct ContributionFinder {
  let plan: QueryPlan
  let facts: Facts
  let threads: Int
  let touches: TouchIndexCache

  /// The rows of each measure of a node, for a group of the node's own numbering. Throws where a segment cannot be read.
  func contributions(
    to node: KPINode, in space: CutSpace, group: Int, path: [String] = []
  ) throws -> [MeasureContribution] {
    switch node {
    case .simple(let task): return [try rows(task, .value, in: space, group, path)]
    case .ratio(let numerator, let denominator, _):
      return [
        try rows(numerator, .numerator, in: space, group, path),
        try rows(denominator, .denominator, in: space, group, path),
      ]
    case .derived(_, let operands):
      return try operands.flatMap { operand in
        try contributions(to: operand.node, in: space, group: group, path: path + [operand.name])
      }
    case .cumulative(let windows):
      let (period, local) = group.quotientAndRemainder(dividingBy: max(space.stride, 1))
      guard windows.indices.contains(period) else { return [] }
      let window = windows[period]
      var cut = space.cut
      (cut.grain, cut.first, cut.last) = (.all, window.span.first, window.span.last)
      return try contributions(
        to: window.node, in: CutSpace(cut, facts: facts), group: local, path: path)
    case .conversion(let place, let base, _):
      return [
        try rows(base, .base, in: space, group, path),
        try converted(plan.conversions[place], in: space, group, path),
      ]
    case .cohort(let place):
      let (period, member, _) = space.parts(of: group)
      // A whole span has no steps: nobody can be told from one period to the next in it.
      let steps = plan.cohorts[place].steps
      guard steps.indices.contains(period), let step = steps[period] else { return [] }
      return [
        try active(
          plan.tasks[step.activeNow], from: step.before.first, to: step.current.last, space, member, path)
      ]
    case .habit(let place):
      let (period, member, _) = space.parts(of: group)
      let habit = plan.habits[place]
      guard habit.firstMondays.indices.contains(period), let first = habit.firstMondays[period],
        let weekly = habit.weekly
      else { return [] }
      let last = first + 7 * habit.definition.outOf - 1
      return [try active(plan.tasks[weekly], from: first, to: last, space, member, path)]
    case .workingDays: return []
    }
  }

  private func rows(
    _ number: Int, _ role: MeasureContribution.Role, in space: CutSpace, _ group: Int, _ path: [String]
  ) throws -> MeasureContribution {
    try rows(plan.tasks[number], role, in: space, group, path)
  }

  private func rows(
    _ task: MeasureTask, _ role: MeasureContribution.Role, in space: CutSpace, _ group: Int, _ path: [String]
  ) throws -> MeasureContribution {
    let index = task.measure.touch == nil ? nil : try touches.index(facts, threads: threads)
    let scan = ContributionScan(task, space: space, group: group, facts: facts, touches: index)
    return MeasureContribution(
      path: path, role: role, measure: task.measure, scale: task.scale, rows: try scan.rows(threads: threads))
  }

  /// Everything that made reps of a member active in a span.
  private func active(
    _ task: MeasureTask, from first: CalendarDay, to last: CalendarDay, _ space: CutSpace, _ member: Int,
    _ path: [String]
  ) throws -> MeasureContribution {
    var cut = space.cut
    (cut.grain, cut.first, cut.last) = (.all, first, last)
    var own = task
    own.cut = cut
    let inner = CutSpace(cut, facts: facts)
    return try rows(own, .activity, in: inner, inner.group(period: 0, member: member), path)
  }

  private func converted(
    _ task: ConversionTask, in space: CutSpace, _ group: Int, _ path: [String]
  ) throws -> MeasureContribution {
    let needsTouches = task.base.touch != nil || task.conversion.touch != nil
    let index = needsTouches ? try touches.index(facts, threads: threads) : nil
    let scan = ConversionScan(task: task, space: space, facts: facts, threads: threads, touches: index)
    let places = try scan.conversions(of: group)
    var rows: [ContributingRow] = []
    let batches = facts.tables[task.conversion.record]?.batches ?? []
    for (batch, events) in Dictionary(grouping: places, by: { $0.moment.batch }).sorted(by: {
      $0.key < $1.key
    }) {
      let loaded = try batches[batch].load([], true)
      for event in events.sorted(by: { $0.moment.row < $1.moment.row }) {
        let row = event.moment.row
        guard facts.origins.indices.contains(loaded.origin), row < loaded.lines.count else { continue }
        rows.append(
          ContributingRow(
            origin: facts.origins[loaded.origin], line: Int(loaded.lines[row]),
            day: CalendarDay(number: Int(event.moment.day)), value: 1))
      }
    }
    return MeasureContribution(path: path, role: .converted, measure: task.conversion, scale: 1, rows: rows)
  }
}
