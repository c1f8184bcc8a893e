import Glibc
package import TerrainModel

/// How much each touch before a conversion weighs under each rule.
///
/// Pure functions of the days of the touches, in ascending order. Touches of one day have no order, so what a rule
/// gives to the first or the last touch is shared by all touches of that day, equally.
package enum AttributionWeights {
  /// The credit of each touch under a rule, in 10⁻⁴ like the amount; the credits add up to the amount exactly
  /// (largest remainders, the earlier touch first among equals). Empty without touches.
  ///
  /// - Parameters:
  ///   - amount: in 10⁻⁴; may be negative.
  ///   - days: the day of each touch, ascending, none after the conversion.
  ///   - halfLife: days, at least 1; for the time-decay rule only.
  package static func credits(
    of amount: Int64, days: [Int], model: AttributionModel, halfLife: Int
  ) -> [Int64] {
    Apportionment.parts(of: amount, weights: weights(days, model, halfLife: halfLife))
  }

  static func weights(_ days: [Int], _ model: AttributionModel, halfLife: Int) -> [Int64] {
    guard let first = days.first, let last = days.last else { return [] }
    switch model {
    case .first: return days.map { $0 == first ? 1 : 0 }
    case .last: return days.map { $0 == last ? 1 : 0 }
    case .linear: return days.map { _ in 1 }
    case .position: return positions(days, first: first, last: last)
    case .timeDecay: return days.map { decay(last - $0, halfLife: halfLife) }
    }
  }

  /// 40 : 20 : 40, each shared equally by the touches in it: 2 : 1 : 2 over the numbers of touches, without fractions.
  private static func positions(_ days: [Int], first: Int, last: Int) -> [Int64] {
    if first == last { return days.map { _ in 1 } }
    let early = Int64(days.count { $0 == first })
    let late = Int64(days.count { $0 == last })
    let between = Int64(days.count) - early - late
    if between == 0 { return days.map { $0 == first ? late : early } }
    return days.map { day in
      if day == first { return 2 * between * late }
      return day == last ? 2 * between * early : early * late
    }
  }

  /// 2^(−days ÷ half-life) in units of 2⁻⁶²; 0 from 62 half-lives on.
  ///
  /// Days are counted back from the last touch, not from the conversion: that divides all weights by the same number,
  /// which changes no share, and the largest weight never vanishes.
  private static func decay(_ days: Int, halfLife: Int) -> Int64 {
    let (halvings, rest) = max(0, days).quotientAndRemainder(dividingBy: max(1, halfLife))
    guard halvings < 62 else { return 0 }
    let fraction = exp2(-Double(rest) / Double(max(1, halfLife)))
    return Int64(fraction * 0x1p62) >> Int64(halvings)
  }
}
