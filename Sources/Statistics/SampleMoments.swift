/// Mean and variance of a sample.
package struct SampleMoments: Hashable, Sendable {
  package var mean: Double
  /// Of the population that the sample is from: squared distances from the mean over one less than their number.
  package var variance: Double

  /// nil for fewer than two values: one says nothing of its scatter.
  package init?(_ values: [Double]) {
    guard values.count >= 2 else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    self.mean = mean
    variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }
}
