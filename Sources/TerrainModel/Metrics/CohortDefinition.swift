/// How many reps made one step between the period before and the period at hand.
///
/// Active is who has a row of the measure in the period; enrolled is who is in the people file on one of its days.
/// Everybody enrolled in one of the two periods is in exactly one of the transitions. Only closed periods can be told.
package struct CohortDefinition: Hashable, Sendable {
  package enum Transition: String, CaseIterable, Codable, Sendable {
    /// Active in both.
    case retained
    /// Active now for the first time of all, enrolled in both.
    case activated
    /// Active now, not in the period before, but at some time earlier; enrolled in both.
    case reactivated
    /// Active before, not now, though enrolled in both.
    case lapsed
    /// Enrolled in both, active in neither.
    case atRisk = "at_risk"
    /// Enrolled now, not in the period before.
    case joined
    /// Enrolled in the period before, not now.
    case left
  }

  /// The measure whose rows make a rep active: a count of rows.
  package var measure: String
  package var transition: Transition

  package init(measure: String, transition: Transition) {
    self.measure = measure
    self.transition = transition
  }
}
