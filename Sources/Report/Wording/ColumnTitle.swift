/// Titles of table columns, and of the terms of charts.
enum ColumnTitle: CaseIterable, Sendable {
  case objective, progress, actual, expected, target, forecast, probability, status, owner, deadline,
    reachable
  case kpi, trend, latest, before, whole, cases, period, value, signal, limits, mean, group, control, stated,
    ours, gap

  /// Columns about the plan and the indicators.
  enum Plan: CaseIterable, Sendable {
    case assumption, answer, definition, link, maturity, fewestCases, coverage, readable, version
    case strategy, cost, hangsOn, tactic, serves, dates, budget, activities, alert, threshold
  }

  /// Columns about evidence and data.
  enum Evidence: CaseIterable, Sendable {
    case deals, creditRange
    case question, sides, difference, grade, verdict, lesson, since, recheck
    case source, file, read, accepted, rejected, ignored, counted, duplicate, superseded, later
    case rule, meaning, rows, field, name, money, candidate, message
    case statedBefore, statedNow, movedBy, lowestToHighest, openRows
  }
}
