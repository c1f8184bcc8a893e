/// The straight line of least squares through values that follow each other at equal distances.
package struct LinearTrend: Hashable, Sendable {
  /// Change from one value to the next.
  package var slope: Double
  /// Standard error of the slope.
  package var standardError: Double
  /// Degrees of freedom of the standard error.
  package var degrees: Double

  /// nil for fewer than three values: a line through two leaves no error to see.
  package init?(_ values: [Double]) {
    guard values.count >= 3 else { return nil }
    let count = Double(values.count)
    let centre = (count - 1) / 2
    let mean = values.reduce(0, +) / count
    var spread = 0.0
    var product = 0.0
    for (index, value) in values.enumerated() {
      spread += (Double(index) - centre) * (Double(index) - centre)
      product += (Double(index) - centre) * (value - mean)
    }
    let slope = product / spread
    var residuals = 0.0
    for (index, value) in values.enumerated() {
      let residual = value - mean - slope * (Double(index) - centre)
      residuals += residual * residual
    }
    self.slope = slope
    degrees = count - 2
    standardError = (residuals / degrees / spread).squareRoot()
  }
}
