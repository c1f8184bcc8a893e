import TerrainModel

/// Counts the reps that made a transition between two closed periods, by the members of a query.
///
/// A rep belongs to the member (team, manager, region) that the people file gives on the last day of the period; one who
/// left, to the last member of the period before.
struct CohortReducer {
  let task: CohortTask
  let space: CutSpace
  /// The numbering of the tasks that say who was active: reps by name.
  let reps: MemberTable
  let facts: Facts

  func reduce(_ results: [TaskResult], isFed: [Bool]) -> RepCounts {
    let stride = space.stride
    // Accounts and sources have no reps that come and go.
    let isAsked = Axis(space.cut.dimension) == .membership && space.cut.crossed == nil
    let isTold = task.steps.map { step in isAsked && step.map { isFed[$0.activeNow] } ?? false }
    let result = isAsked ? count(results) : TaskResult()
    return RepCounts(result: result, isTold: isTold, stride: stride)
  }

  private func count(_ results: [TaskResult]) -> TaskResult {
    let stays = staysByRep()
    var counts: [Int: Int] = [:]
    for (period, step) in task.steps.enumerated() {
      guard let step else { continue }
      let now = active(results[step.activeNow])
      let before = active(results[step.activeBefore])
      let earlier = active(results[step.activeEarlier])
      for (rep, own) in stays {
        guard reps.rankOfCode.indices.contains(Int(rep)) else { continue }
        let rank = reps.rankOfCode[Int(rep)]
        let stay = place(of: own, in: step)
        let transition = Self.transition(
          isEnrolled: (own.contains { meets($0, step.before) }, own.contains { meets($0, step.current) }),
          isActive: (earlier.contains(rank), before.contains(rank), now.contains(rank)))
        guard let stay, transition == task.transition else { continue }
        let member = space.members.rankOfSlot[stay]
        counts[space.group(period: period, member: member), default: 0] += 1
      }
    }
    let groups = counts.keys.sorted()
    return TaskResult(
      groups: groups,
      cells: groups.map { group in
        let count = counts[group] ?? 0
        return Cell(count: count)
      })
  }

  /// nil for a rep who is enrolled in neither period.
  private static func transition(
    isEnrolled: (before: Bool, now: Bool), isActive: (earlier: Bool, before: Bool, now: Bool)
  ) -> CohortDefinition.Transition? {
    switch isEnrolled {
    case (false, false): nil
    case (false, true): .joined
    case (true, false): .left
    case (true, true):
      switch (isActive.before, isActive.now) {
      case (true, true): .retained
      case (true, false): .lapsed
      case (false, true): isActive.earlier ? .reactivated : .activated
      case (false, false): .atRisk
      }
    }
  }

  /// The places of the stays of each rep in the people file within the query's scope, by rep, in the order of the people file.
  private func staysByRep() -> [(rep: UInt32, stays: [Int])] {
    let scope = task.filters.filter { Axis($0.dimension) == .membership }
      .compactMap { FilterTable($0, facts: facts) }
    var places: [UInt32: [Int]] = [:]
    let known = facts.knownReps ?? Missing.code
    for (index, stay) in facts.memberships.enumerated() where stay.rep < known {
      guard scope.allSatisfy({ $0.passes[index] }) else { continue }
      places[stay.rep, default: []].append(index)
    }
    return places.keys.sorted().map { ($0, places[$0] ?? []) }
  }

  /// The last stay of the period at hand, else of the one before.
  private func place(of stays: [Int], in step: CohortTask.Step) -> Int? {
    [step.current, step.before].lazy.compactMap { period in
      stays.filter { meets($0, period) }.max { latest($0, period) < latest($1, period) }
    }.first
  }

  private func latest(_ stay: Int, _ period: Period) -> CalendarDay {
    min(facts.memberships[stay].last ?? period.last, period.last)
  }

  private func meets(_ stay: Int, _ period: Period) -> Bool {
    facts.memberships[stay].meets(period.first, period.last)
  }

  /// The ranks of the reps with rows: a task by rep over one period has a group per rep.
  private func active(_ result: TaskResult) -> Set<Int> {
    Set(zip(result.groups, result.cells).filter { $0.1.rows > 0 }.map(\.0))
  }
}
