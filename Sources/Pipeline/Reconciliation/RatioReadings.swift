import Analyze
import Measure
import Normalize
import TerrainModel

/// Asks what the two sides of a ratio, or of an average, would be if the exports were read otherwise: each side is a
/// figure of its own.
struct RatioReadings {
  private struct Side {
    var finder: ReadingFinder
    var isCount: Bool
  }

  /// Of the ratio itself.
  let finder: ReadingFinder

  /// The reconciliation as it is where the KPI has no sides that can be listed row by row. Throws where a segment cannot be
  /// read.
  func split(_ reconciliation: Reconciliation, coarsest: Int64) throws -> Reconciliation {
    guard finder.cases <= ReadingFinder.mostListedRows, let (above, below) = sides,
      let numerator = try ours(above), let denominator = try ours(below), denominator > 0
    else { return reconciliation }
    return RatioReconciler.split(
      reconciliation, numerator: numerator, denominator: denominator,
      isOfCounts: above.isCount && below.isCount, coarsest: coarsest,
      readings: (try above.finder.found().readings, try below.finder.found().readings))
  }

  private func ours(_ side: Side) throws -> Int64? {
    try FigureRows(period: finder.period, threads: finder.threads, countsRows: side.finder.countsRows)
      .rows(finder.query, in: finder.normalized.facts, by: side.finder.catalogue).sum
  }

  private var sides: (numerator: Side, denominator: Side)? {
    switch finder.catalogue.kpi(finder.query.kpi)?.shape {
    case .ratio(let numerator, let denominator):
      guard let above = side(numerator), let below = side(denominator) else { return nil }
      return (above, below)
    case .simple(let measure):
      guard finder.catalogue.measure(measure)?.aggregate == .average else { return nil }
      return average(of: measure)
    default: return nil
    }
  }

  /// One measure of a ratio, as a KPI of its own.
  private func side(_ measure: String) -> Side? {
    guard let aggregate = finder.catalogue.measure(measure)?.aggregate,
      aggregate == .count || aggregate == .sum
    else { return nil }
    var own = finder
    for index in own.catalogue.kpis.indices where own.catalogue.kpis[index].name == finder.query.kpi {
      own.catalogue.kpis[index].shape = .simple(measure: measure)
    }
    return Side(finder: own, isCount: aggregate == .count)
  }

  /// What is added up, and the rows that state it.
  private func average(of measure: String) -> (numerator: Side, denominator: Side) {
    var sum = finder
    for index in sum.catalogue.measures.indices where sum.catalogue.measures[index].name == measure {
      sum.catalogue.measures[index].aggregate = .sum
    }
    var rows = sum
    rows.countsRows = true
    return (Side(finder: sum, isCount: false), Side(finder: rows, isCount: true))
  }
}
