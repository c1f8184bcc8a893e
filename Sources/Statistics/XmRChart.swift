/// Natural process limits of a series of single values (Shewhart; Wheeler).
package struct XmRChart: Hashable, Sendable {
  package var mean: Double
  package var low: Double
  package var high: Double

  /// Limits at the mean ± 2.66 mean moving ranges. Moving ranges above 3.267 times their mean are left out once, so
  /// that one jump does not hide itself. nil for fewer than two values.
  package init?(_ values: [Double]) {
    guard values.count > 1, let mean = Descriptive.mean(values) else { return nil }
    let ranges = zip(values.dropFirst(), values).map { abs($0 - $1) }
    guard let first = Descriptive.mean(ranges) else { return nil }
    let screened = ranges.filter { $0 <= 3.267 * first }
    let range = Descriptive.mean(screened) ?? first
    self.mean = mean
    low = mean - 2.66 * range
    high = mean + 2.66 * range
  }
}
