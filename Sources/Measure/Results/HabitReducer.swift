import TerrainModel

/// Counts the reps with a habit by the members of a query: a rep belongs to the member of the period's last day.
struct HabitReducer {
  let task: HabitTask
  let space: CutSpace
  /// The numbering of the weekly task.
  let reps: MemberTable
  let facts: Facts

  func reduce(_ results: [TaskResult], isFed: [Bool]) -> RepCounts {
    let isAsked = Axis(space.cut.dimension) == .membership && space.cut.crossed == nil
    guard isAsked, let weekly = task.weekly, let cut = task.weeklyCut, isFed[weekly] else {
      return RepCounts(
        result: TaskResult(), isTold: task.firstMondays.map { _ in false }, stride: space.stride)
    }
    let strong = strongWeeks(results[weekly], cut: cut, atLeast: task.definition.perWeek)
    let stronger =
      task.definition.fewerThan.map { fewer in
        Dictionary(
          uniqueKeysWithValues: strongWeeks(results[weekly], cut: cut, atLeast: fewer).map {
            ($0.rep, $0.mondays)
          })
      } ?? [:]
    var counts: [Int: Int] = [:]
    for (period, first) in task.firstMondays.enumerated() {
      guard let first else { continue }
      let weeks = first.number...(first.number + 7 * task.definition.outOf - 1)
      for (rep, mondays) in strong {
        let enough = { (mondays: [Int]) in
          mondays.count(where: { weeks.contains($0) }) >= task.definition.weeks
        }
        guard enough(mondays), !enough(stronger[rep] ?? []),
          let member = member(of: rep, over: weeks, at: space.periods[period].last)
        else { continue }
        counts[space.group(period: period, member: member), default: 0] += 1
      }
    }
    let groups = counts.keys.sorted()
    let cells = groups.map { group in
      let count = counts[group] ?? 0
      return Cell(count: count)
    }
    return RepCounts(
      result: TaskResult(groups: groups, cells: cells), isTold: task.firstMondays.map { $0 != nil },
      stride: space.stride)
  }

  /// The Mondays of the weeks in which a rep reaches the number, by the rep's rank.
  private func strongWeeks(
    _ result: TaskResult, cut: QueryCut, atLeast: Int
  ) -> [(rep: Int, mondays: [Int])] {
    let mondays = cut.periods(facts.calendar).map(\.first.number)
    var weeks: [Int: [Int]] = [:]
    for (group, cell) in zip(result.groups, result.cells) where cell.rows >= atLeast {
      let (period, rank) = group.quotientAndRemainder(dividingBy: reps.count)
      if mondays.indices.contains(period) { weeks[rank, default: []].append(mondays[period]) }
    }
    return weeks.keys.sorted().map { ($0, weeks[$0] ?? []) }
  }

  /// The member in force on a day, of a rep who was in the people file throughout the weeks; nil for others.
  private func member(of rank: Int, over weeks: ClosedRange<Int>, at last: CalendarDay) -> Int? {
    let scope = task.filters.filter { Axis($0.dimension) == .membership }
      .compactMap { FilterTable($0, facts: facts) }
    var found: Int?
    var days = 0
    let listed = facts.knownReps ?? Missing.code
    for (index, stay) in facts.memberships.enumerated() where stay.rep < listed && rankOf(stay) == rank {
      let from = max(stay.first?.number ?? weeks.lowerBound, weeks.lowerBound)
      let to = min(stay.last?.number ?? weeks.upperBound, weeks.upperBound)
      days += max(0, to - from + 1)
      if stay.meets(last, last), scope.allSatisfy({ $0.passes[index] }) { found = index }
    }
    guard let found, days >= weeks.count else { return nil }
    return space.members.rankOfSlot[found]
  }

  private func rankOf(_ stay: Membership) -> Int? {
    reps.rankOfCode.indices.contains(Int(stay.rep)) ? reps.rankOfCode[Int(stay.rep)] : nil
  }
}
