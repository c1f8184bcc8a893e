import TerrainModel

extension Disclosure {
  /// Whether an observation may be shared: it is no comparison of reps, and no side of it is a small group.
  func mayShare(_ observation: Observation) -> Bool {
    switch observation.comparison.contrast {
    case .kpis(let first, let second): mayShare(kpi: first) && mayShare(kpi: second)
    case .members(_, let dimension, _):
      mayShare(
        observation.kpi, of: dimension, [observation.member], from: observation.first, to: observation.last)
    case .change(_, let dimension, let members, _):
      mayShare(observation.kpi, of: dimension, members, from: observation.first, to: observation.last)
    }
  }

  func mayShare(_ reconciliation: Reconciliation) -> Bool {
    // The spans of controls are anybody's, and what a difference is due to may be the work of one who moved: figures of
    // people and groups of them are for restricted/.
    (reconciliation.figure.kpi.map { mayShare(kpi: $0) } ?? true)
      && reconciliation.figure.scope.allSatisfy { filter in
        !filter.dimension.isPersonal && (minimumGroup <= 1 || !TableDisclosure.isOfPeople(filter.dimension))
      }
  }

  /// Whether what was said before may be told now. The figure of a group that was too small then, or that covered such a
  /// one, was held back for the people who were in it then, however many there are today; where nobody knows how many
  /// there were, they were few. What it changed by gives it away.
  func mayShare(before restatement: Restatement) -> Bool {
    guard minimumGroup > 1, Self.groupsOfPeople.contains(restatement.dimension), restatement.before != nil
    else { return true }
    guard let reps = restatement.repsThen, restatement.wasWithheld == false else { return false }
    return reps >= minimumGroup
  }

  func mayShare(_ alert: Alert) -> Bool {
    mayShare(
      alert.rule.kpi, scope: alert.rule.scope, reps: alert.value.reps, from: alert.value.period.first,
      to: alert.value.period.last)
      && mayShare(alert.value)
  }
}
