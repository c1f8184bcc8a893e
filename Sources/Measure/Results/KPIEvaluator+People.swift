import TerrainModel

extension KPIEvaluator {
  /// How many people stand behind a figure: those of the roster, and those who are there by their rows alone. Of several
  /// measures the one with the most people decides; who stands behind another one only is left out, so that rather too few
  /// are counted than too many.
  ///
  /// - Parameter stride: the members of one period.
  func reps(of node: KPINode, roster: Int, group: Int, stride: Int) -> Int {
    switch node {
    case .simple(let task): return roster + outsideReps(task, group)
    case .ratio(let numerator, let denominator, _):
      return roster + max(outsideReps(numerator, group), outsideReps(denominator, group))
    case .derived(_, let operands):
      return operands.values.map { reps(of: $0, roster: roster, group: group, stride: stride) }.max()
        ?? roster
    case .cumulative(let windows):
      let (number, local) = group.quotientAndRemainder(dividingBy: max(stride, 1))
      guard windows.indices.contains(number) else { return roster }
      return reps(of: windows[number].node, roster: roster, group: local, stride: stride)
    case .conversion(_, let base, _): return roster + outsideReps(base, group)
    // These count people themselves: of a period before, too.
    case .cohort(let place): return max(roster, cohorts[place].cell(group)?.rows ?? 0)
    case .habit(let place): return max(roster, habits[place].cell(group)?.rows ?? 0)
    case .workingDays: return roster
    }
  }

  private func outsideReps(_ task: Int, _ group: Int) -> Int {
    outsiders[task].flatMap { results[$0].cell(group)?.rows } ?? 0
  }
}
