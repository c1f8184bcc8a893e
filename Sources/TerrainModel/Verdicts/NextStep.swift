/// What the first screen asks of its reader; there is always at least one, most urgent first.
package enum NextStep: Hashable, Sendable {
  /// An objective that is off track or at risk, with a review due or passed.
  case decide(objective: String, review: CalendarDay?)
  /// A name that identity could not settle, with the money that hangs on it.
  case repair(UnmatchedName)
  /// Rows that a rule rejected or flagged, the most frequent of the costliest source.
  case inspectRows(source: String, rule: Rule, rows: Int)
  /// The first link of the chain that is worse than its own past.
  case lookAtLink(kpi: String)
  /// A claim that cannot be told yet, and how many cases it needs.
  case waitFor(observation: String, casesNeeded: Int)
  /// There is no plan: write one, starting from the baseline.
  case writePlan
  /// Nothing is due: the next review.
  case nextReview(CalendarDay?)
}
