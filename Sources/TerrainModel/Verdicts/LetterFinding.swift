/// Why a letter of SMART passes, warns or fails, with the number behind it.
package enum LetterFinding: Hashable, Sendable {
  // Specific
  case scopeResolves(members: Int)
  case scopeUnknown(member: String)
  // Measurable
  case measured(cases: Int)
  case nothingMeasured
  /// The rise that is asked is smaller than what the cases can show at 80 % power.
  case riseTooSmallToSee(asked: Double, visible: Double)
  // Achievable: the probability of hitting, seen from the start
  case withinReach(probability: Double)
  case overAmbitious(probability: Double)
  case noStretch(probability: Double)
  case noHistory(months: Int)
  // Relevant
  case isResult
  /// A chain of links leads to a result that the plan also sets an objective for.
  case leadsTo(objective: String)
  case leadsNowhere
  // Time-bound
  case bounded(days: Int, reviews: Int)
  case noReviewBeforeDeadline
  case deadlineBeforeStart
  /// The last outcomes can be judged only after the deadline.
  case readableAfterDeadline(day: CalendarDay)
}
