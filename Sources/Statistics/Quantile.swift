/// Quantiles of values.
package enum Quantile {
  /// Type 7 of Hyndman and Fan (1996): linear between the two nearest values, the ends for parts beyond 0 and 1. NaN
  /// for no values.
  ///
  /// - Parameter values: in ascending order.
  package static func ofSorted(_ values: [Double], at part: Double) -> Double {
    guard !values.isEmpty, !part.isNaN else { return .nan }
    let place = min(max(part, 0), 1) * Double(values.count - 1)
    let below = Int(place)
    let above = min(below + 1, values.count - 1)
    return values[below] + (values[above] - values[below]) * (place - Double(below))
  }
}
