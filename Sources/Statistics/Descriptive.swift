/// Means, spreads and quantiles, summed in a fixed order.
package enum Descriptive {
  /// nil for no values.
  package static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : sum(values) / Double(values.count)
  }

  /// The sample variance (n − 1); nil for fewer than two values.
  package static func variance(_ values: [Double]) -> Double? {
    guard values.count > 1, let mean = mean(values) else { return nil }
    return sum(values.map { ($0 - mean) * ($0 - mean) }) / Double(values.count - 1)
  }

  /// Neumaier's compensated sum: the error does not grow with the number of values.
  package static func sum(_ values: [Double]) -> Double {
    var (total, compensation) = (0.0, 0.0)
    for value in values {
      let next = total + value
      compensation += abs(total) >= abs(value) ? (total - next) + value : (value - next) + total
      total = next
    }
    return total + compensation
  }

  /// The quantile of type 7 (linear between order statistics); nil for no values or p outside 0…1.
  package static func quantile(_ p: Double, of values: [Double]) -> Double? {
    guard !values.isEmpty, (0...1).contains(p) else { return nil }
    let sorted = values.sorted()
    let position = p * Double(sorted.count - 1)
    let lower = Int(position)
    let upper = min(lower + 1, sorted.count - 1)
    return sorted[lower] + (position - Double(lower)) * (sorted[upper] - sorted[lower])
  }
}
