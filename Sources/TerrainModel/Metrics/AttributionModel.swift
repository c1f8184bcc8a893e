/// A rule that divides the credit for a deal among its touches. It divides, it does not show what brought the deal.
///
/// Days are what exports agree on, so touches of one day have no order: where a rule speaks of the first or the last
/// touch, all touches of that day share what it gives.
package enum AttributionModel: String, CaseIterable, Codable, Sendable {
  /// All to the first day's touches.
  case first
  /// All to the last day's touches.
  case last
  /// The same to each touch.
  case linear
  /// 40 % to the first day's touches, 40 % to the last day's, 20 % to those between; half and half where nothing lies
  /// between; all of it to a single day's.
  case position
  /// Weights of 2^(−days before the conversion ÷ half-life).
  case timeDecay = "time_decay"
}
