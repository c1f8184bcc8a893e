/// How to read a part of the report, and the names of what has none.
enum Guide: CaseIterable, Sendable {
  case bullet, processChart, chain, grades, joins, untestable, withheld, rowsBalance, rowsDoNotBalance
  case peopleUnnamed, filePaths, bounds, boundsDecide, restsOnRows
  case restatements, lateRows, reopenedDeals, replayedRejects, noSuchFigure, changedConfiguration, timePassed,
    changedDefinition
  case reconciliation, agrees, agreesRounded, unexplained, closingRow
  case attribution, untouched, allDeals
  case unknownMember, company, others, chosen, leading, lagging, chartData, skipToContent, immature
}
