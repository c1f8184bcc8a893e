/// A difference between two groups, in whatever their values are (shares, amounts, days), with its 95 and 90 %
/// intervals and two-sided p.
package struct Difference: Hashable, Sendable {
  package var estimate: Double
  package var low: Double
  package var high: Double
  package var low90: Double
  package var high90: Double
  package var p: Double

  /// The difference with every distance from the estimate stretched, for cases that come in clusters. Itself for a
  /// factor of at most 1: clusters never make a difference surer.
  package func stretched(by factor: Double) -> Difference {
    guard factor > 1 else { return self }
    let deviate = Normal.z95 * abs(estimate) / max(1e-12, estimate > 0 ? estimate - low : high - estimate)
    return Difference(
      estimate: estimate, low: estimate - (estimate - low) * factor,
      high: estimate + (high - estimate) * factor, low90: estimate - (estimate - low90) * factor,
      high90: estimate + (high90 - estimate) * factor, p: max(p, Normal.twoSidedP(deviate / factor)))
  }
}
