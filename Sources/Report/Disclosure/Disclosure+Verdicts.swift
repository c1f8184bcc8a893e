import TerrainModel

extension Disclosure {
  /// Whether an observation may be shared: it is no comparison of reps, and no side of it is a small group.
  func mayShare(_ observation: Observation) -> Bool {
    switch observation.comparison.contrast {
    case .kpis: true
    case .members(_, let dimension, _):
      mayShare(
        observation.kpi, of: dimension, [observation.member], from: observation.first, to: observation.last)
    case .change(_, let dimension, let members, _):
      mayShare(observation.kpi, of: dimension, members, from: observation.first, to: observation.last)
    }
  }

  func mayShare(_ reconciliation: Reconciliation) -> Bool {
    let figure = reconciliation.figure
    guard let kpi = figure.kpi, let first = figure.first, let last = figure.last else { return true }
    return mayShare(kpi, scope: figure.scope, reps: reconciliation.reps, from: first, to: last)
  }

  func mayShare(_ alert: Alert) -> Bool {
    mayShare(
      alert.rule.kpi, scope: alert.rule.scope, reps: alert.value.reps, from: alert.value.period.first,
      to: alert.value.period.last)
      && mayShare(alert.value)
  }
}
