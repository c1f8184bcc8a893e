/// What is said where there is nothing to show: a missing part of the plan says what to add.
enum Absence: CaseIterable, Sendable {
  case plan, objectives, assumptions, strategies, tactics, reviews, alertRules, comparisons
  case alerts, signals, lessons, rejects, unmatched, figures, brokenLink, attribution
}
