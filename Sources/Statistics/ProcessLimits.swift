/// Natural process limits of an individuals chart (XmR): mean ± 2.66 × mean moving range.
///
/// Moving ranges above 3.267 × their mean are left out of the mean once (screening), so that one upset does not
/// hide itself.
package struct ProcessLimits: Hashable, Sendable {
  package var mean: Double
  package var low: Double
  package var high: Double

  /// nil below two values, or where nothing moves (limits of no width call everything a signal).
  package init?(_ values: [Double]) {
    guard values.count >= 2 else { return nil }
    let ranges = zip(values, values.dropFirst()).map { abs($1 - $0) }
    let rangeMean = ranges.reduce(0, +) / Double(ranges.count)
    let screened = ranges.filter { $0 <= 3.267 * rangeMean }
    guard !screened.isEmpty else { return nil }
    let width = 2.66 * screened.reduce(0, +) / Double(screened.count)
    guard width > 0 else { return nil }
    mean = values.reduce(0, +) / Double(values.count)
    low = mean - width
    high = mean + width
  }
}
