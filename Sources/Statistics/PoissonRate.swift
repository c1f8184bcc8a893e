/// Exact intervals for counts of events.
package enum PoissonRate {
  /// The exact interval (Garwood 1936) of the expected number of events; nil for a negative count.
  package static func interval(count: Int, level: Double = 0.95) -> Interval? {
    guard count >= 0 else { return nil }
    let tail = (1 - level) / 2
    let low = count == 0 ? 0 : SpecialFunctions.gammaQuantile(shape: Double(count), tail)
    return Interval(low: low, high: SpecialFunctions.gammaQuantile(shape: Double(count) + 1, 1 - tail))
  }
}
