import Primitives
import TerrainModel

/// Answers one call: plans it, scans each record kind once, and rolls the results up.
///
///     queries ─▶ tasks ─▶ accumulations ─▶ one scan per record kind ─▶ task results ─▶ values
struct QueryAnswerer {
  let facts: Facts
  let catalogue: CatalogueIndex
  let threads: Int
  let touches: TouchIndexCache

  func answer(_ queries: [MetricQuery]) throws -> [[MetricValue]] {
    // 1. What is asked, down to measures.
    let plan = try QueryPlan(queries, catalogue: catalogue, asOf: facts.asOf, calendar: facts.calendar)
    var spaces: [QueryCut: CutSpace] = [:]
    for cut in plan.tasks.map(\.cut) + queries.map({ QueryCut($0) }) where spaces[cut] == nil {
      spaces[cut] = CutSpace(cut, facts: facts)
    }
    // 2. One scan per record kind.
    let results = try scan(plan.tasks, spaces: spaces)
    // 3. KPIs of the results.
    let evaluator = try evaluator(of: plan, results: results, spaces: spaces)
    let cuts = spaces
    return Parallel.map(count: plan.entries.count, threads: threads) { number in
      let entry = plan.entries[number]
      guard let space = cuts[QueryCut(entry.query)] else { return [] }
      return values(of: entry, in: space, evaluator: evaluator)
    }
  }

  private func evaluator(
    of plan: QueryPlan, results: [TaskResult], spaces: [QueryCut: CutSpace]
  ) throws -> KPIEvaluator {
    let feeding = Feeding(facts)
    let isFed = try plan.tasks.map { task in
      guard feeding.isFed(task.measure, stating: task.entity) else { return false }
      guard task.measure.touch != nil else { return true }
      return try touches.index(facts, threads: threads).coverage.opportunitiesJoined > 0
    }
    let conversions = try plan.conversions.map { task -> TaskResult? in
      guard feeding.isFed(task.conversion, stating: task.entity.field), let space = spaces[task.cut] else {
        return nil
      }
      let needsTouches = task.base.touch != nil || task.conversion.touch != nil
      let index = needsTouches ? try touches.index(facts, threads: threads) : nil
      return try ConversionScan(task: task, space: space, facts: facts, threads: threads, touches: index)
        .run()
    }
    let reps = MemberTable(.rep, axis: .membership, facts: facts)
    let cohorts = plan.cohorts.map { task in
      let space = spaces[task.cut] ?? CutSpace(task.cut, facts: facts)
      return CohortReducer(task: task, space: space, reps: reps, facts: facts).reduce(results, isFed: isFed)
    }
    let habits = plan.habits.map { task in
      let space = spaces[task.cut] ?? CutSpace(task.cut, facts: facts)
      return HabitReducer(task: task, space: space, reps: reps, facts: facts).reduce(results, isFed: isFed)
    }
    return KPIEvaluator(
      tasks: plan.tasks, results: results, outsiders: plan.outsiders, isFed: isFed, conversions: conversions,
      cohorts: cohorts,
      habits: habits, asOf: facts.asOf)
  }

  private func scan(_ tasks: [MeasureTask], spaces: [QueryCut: CutSpace]) throws -> [TaskResult] {
    var results = [TaskResult](repeating: TaskResult(), count: tasks.count)
    let accumulations = tasks.map(\.accumulation)
    var spans: [Selection: [(first: Int, last: Int)]] = [:]
    for (task, accumulation) in zip(tasks, accumulations) {
      spans[accumulation.selection, default: []] += spaces[task.cut]?.spans ?? []
    }
    let buckets = spans.mapValues { TimeBuckets(spans: $0) }
    for kind in RecordKind.allCases {
      guard let table = facts.tables[kind] else { continue }
      let own = tasks.indices.filter { tasks[$0].measure.record == kind }
      var distinct: [Accumulation] = []
      var places: [Accumulation: Int] = [:]
      for task in own where places[accumulations[task]] == nil {
        places[accumulations[task]] = distinct.count
        distinct.append(accumulations[task])
      }
      guard !distinct.isEmpty else { continue }
      let needsTouches = distinct.contains { $0.selection.touch != nil }
      let index = needsTouches ? try touches.index(facts, threads: threads) : nil
      var states = try RecordScan(
        table, accumulations: distinct, buckets: buckets, facts: facts, touches: index
      ).run(threads: threads)
      for place in states.indices where own.count(where: { places[accumulations[$0]] == place }) > 1 {
        try states[place].state.unify(states[place].accumulator, threads: threads)
      }
      let (scanned, numbers) = (states, places)
      let reduced = try Parallel.map(count: own.count, threads: threads) { index -> TaskResult in
        let task = own[index]
        guard let place = numbers[accumulations[task]], let space = spaces[tasks[task].cut],
          let buckets = buckets[accumulations[task].selection]
        else { return TaskResult() }
        let reducer = TaskReducer(task: tasks[task], target: space, facts: facts, threads: threads)
        return try reducer.reduce(scanned[place].accumulator, scanned[place].state, buckets: buckets)
      }
      for (task, result) in zip(own, reduced) { results[task] = result }
    }
    return results
  }

  private func values(
    of entry: QueryPlan.Entry, in space: CutSpace, evaluator: KPIEvaluator
  ) -> [MetricValue] {
    let roster = Roster(space, filters: entry.query.filters, facts: facts)
    let groups = groups(of: entry, in: space, roster: roster, evaluator: evaluator)
    let workingDays = WorkingDayTable(space, facts: facts)
    var values: [MetricValue] = []
    values.reserveCapacity(groups.count)
    for group in groups {
      let (periodNumber, member, crossed) = space.parts(of: group)
      let period = space.periods[periodNumber]
      let evaluation = evaluator.evaluate(
        entry.node, group: group, period: period, stride: space.stride
      ) { workingDays.count(member: $0 / space.crossed.count, period: $1) }
      let number = periodNumber * space.members.count + member
      let isUnknown = member == space.members.names.count
      let readable = period.last + entry.maturityDays
      let reps =
        isUnknown || entry.query.dimension == .company
        ? evaluator.reps(
          of: entry.node, roster: roster.reps[number], group: number, stride: space.members.count)
        : roster.reps[number]
      values.append(
        MetricValue(
          kpi: entry.query.kpi, dimension: entry.query.dimension,
          member: isUnknown ? "" : space.members.names[member], isUnknownMember: isUnknown,
          crossed: entry.query.crossed,
          crossedMember: crossed < space.crossed.names.count ? space.crossed.names[crossed] : "",
          parent: roster.parent(number), period: period,
          value: evaluation.value, exact: evaluation.exact.flatMap { Int64(exactly: $0) },
          count: evaluation.count,
          successes: evaluation.successes, low: evaluation.low, high: evaluation.high,
          isMature: readable <= facts.asOf, readableFrom: readable,
          reps: reps))
    }
    return values
  }

  /// Groups with rows, and, where nothing is crossed, every member that the roster had in the period.
  private func groups(
    of entry: QueryPlan.Entry, in space: CutSpace, roster: Roster, evaluator: KPIEvaluator
  ) -> [Int] {
    let hasRosterMembers = entry.query.crossed == nil && Axis(entry.query.dimension) == .membership
    var groups = evaluator.groups(of: entry.node, stride: space.stride)
    if hasRosterMembers {
      for period in space.periods.indices {
        for member in 0..<space.members.count {
          let hasReps = roster.reps[period * space.members.count + member] > 0
          let isKnown = member < space.members.names.count
          if entry.query.dimension == .company || hasReps && isKnown {
            groups.append(space.group(period: period, member: member))
          }
        }
      }
    }
    groups.sort()
    groups.keepOneOfEach()
    return groups
  }
}
