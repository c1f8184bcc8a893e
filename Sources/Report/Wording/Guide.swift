/// How to read a part of the report, and the names of what has none.
enum Guide: CaseIterable, Sendable {
  case bullet, processChart, chain, attribution, untouched, allDeals, grades, joins, untestable, withheld,
    rowsBalance, rowsDoNotBalance
  case peopleUnnamed, filePaths
  case unknownMember, company, others, chosen, leading, lagging, chartData, skipToContent, immature
}
