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

  func answer(_ queries: [MetricQuery]) throws -> [MetricAnswer] {
    // 1. What is asked, down to measures.
    let plan = try QueryPlan(queries, catalogue: catalogue, asOf: facts.asOf, calendar: facts.calendar)
    var spaces: [QueryCut: CutSpace] = [:]
    for cut in plan.tasks.map(\.cut) + queries.map({ QueryCut($0) }) where spaces[cut] == nil {
      spaces[cut] = CutSpace(cut, facts: facts)
    }
    // 2. One scan per record kind.
    let scanned = try scan(plan, spaces: spaces)
    // 3. KPIs of the results.
    let evaluator = try evaluator(of: plan, scanned: scanned, spaces: spaces)
    let cuts = spaces
    return Parallel.map(count: plan.entries.count, threads: threads) { number in
      let entry = plan.entries[number]
      let space = cuts[QueryCut(entry.query)] ?? CutSpace(QueryCut(entry.query), facts: facts)
      return answer(to: entry, in: space, evaluator: evaluator)
    }
  }

  private func evaluator(
    of plan: QueryPlan, scanned: ScannedRecords, spaces: [QueryCut: CutSpace]
  ) throws -> KPIEvaluator {
    let results = scanned.results
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
      return try ConversionScan(
        task: task, space: space, facts: facts, threads: threads, touches: index,
        converting: scanned.events[task.converting]
      ).run()
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
      tasks: plan.tasks, results: results, isFed: isFed, conversions: conversions, cohorts: cohorts,
      habits: habits, asOf: facts.asOf)
  }

  /// One scan per record kind.
  private func scan(_ plan: QueryPlan, spaces: [QueryCut: CutSpace]) throws -> ScannedRecords {
    var scanned = ScannedRecords(tasks: plan.tasks.count)
    for kind in RecordKind.allCases {
      guard let table = facts.tables[kind] else { continue }
      try RecordAnswerer(
        table: table, plan: plan, spaces: spaces, facts: facts, threads: threads, touches: touches
      )
      .answer(into: &scanned)
    }
    return scanned
  }

  private func answer(
    to entry: QueryPlan.Entry, in space: CutSpace, evaluator: KPIEvaluator
  ) -> MetricAnswer {
    let query = entry.query
    let roster = Roster(space, filters: query.filters, facts: facts)
    let groups = groups(of: entry, in: space, roster: roster, evaluator: evaluator)
    let workingDays = WorkingDayTable(space, facts: facts)
    var answer = MetricAnswer(
      MetricAnswer.Frame(
        kpi: query.kpi, dimension: query.dimension, crossed: query.crossed,
        periods: space.periods.map { period in
          let readable = period.last + entry.maturityDays
          return ReadablePeriod(period, readableFrom: readable, isMature: readable <= facts.asOf)
        },
        members: space.members.names, crossedMembers: space.crossed.names, parents: roster.parentNames))
    answer.reserveCapacity(groups.count)
    let crossedCount = space.crossed.count
    let workedDays = { (member: Int, period: Period) in
      workingDays.count(member: member / crossedCount, period: period)
    }
    for group in groups {
      let (period, member, crossed) = space.parts(of: group)
      let evaluation = evaluator.evaluate(
        entry.node, group: group, period: query.days(of: space.periods[period]), stride: space.stride,
        workingDays: workedDays)
      let number = period * space.members.count + member
      answer.append(
        MetricAnswer.Figure(
          value: evaluation.value, exact: evaluation.exact.flatMap { Int64(exactly: $0) },
          count: evaluation.count, successes: evaluation.successes, reps: roster.reps[number],
          period: period, member: member, crossedMember: crossed,
          parent: roster.parent(number) ?? roster.parentNames.count),
        interval: evaluation.interval)
    }
    return answer
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
