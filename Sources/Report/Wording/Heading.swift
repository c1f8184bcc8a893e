/// Titles of the report's parts.
enum Heading: CaseIterable, Sendable {
  case contents, nextSteps, objectives
  case why, situation, smart, strategies, tactics, indicators, controls, lessons, dataQuality
  case assumptions, chain, charts, attribution, otherDimensions, alerts, signals, reviews, ledger
  case observations
  case rowAccount, files, rejects, unmatched, bounds, restatements, reconciliation, joins, diagnostics,
    notShown
}
