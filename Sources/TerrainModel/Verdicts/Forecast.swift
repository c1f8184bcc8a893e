/// Where a KPI will stand at a deadline: a predictive distribution, summed up.
package struct Forecast: Hashable, Sendable {
  /// Median.
  package var value: Double
  /// 80 % predictive interval.
  package var low: Double
  package var high: Double
  /// Probability of reaching the target, 0 to 1.
  package var probability: Double
  /// Months of history it rests on.
  package var months: Int
  /// Values that 80 %, 50 % and 20 % probability would allow.
  package var reachableAt80: Double
  package var reachableAt50: Double
  package var reachableAt20: Double

  package init(
    value: Double, low: Double, high: Double, probability: Double, months: Int, reachableAt80: Double,
    reachableAt50: Double, reachableAt20: Double
  ) {
    self.value = value
    self.low = low
    self.high = high
    self.probability = probability
    self.months = months
    self.reachableAt80 = reachableAt80
    self.reachableAt50 = reachableAt50
    self.reachableAt20 = reachableAt20
  }
}
