/// Divides an amount by weights so that the parts add up to it, to the unit.
enum Apportionment {
  /// The parts, in the order of the weights, by the method of largest remainders.
  ///
  /// Each part is the amount times its weight over the sum of weights, rounded towards zero; the units that are left
  /// go one each to the largest remainders, and among equal remainders to the earlier part. A negative amount is
  /// divided like its magnitude. Where no weight is positive there is nothing to divide by, and all parts are 0.
  ///
  /// Weights count from 0 to 2⁶²; with fewer than 2⁶⁰ of them, no product or sum leaves 128 bits.
  static func parts(of amount: Int64, weights: [Int64]) -> [Int64] {
    let weights = weights.map { Int128(min(max($0, 0), 1 << 62)) }
    let whole = weights.reduce(0, +)
    guard whole > 0 else { return [Int64](repeating: 0, count: weights.count) }
    let magnitude = Int128(amount.magnitude)
    var parts = [Int128](repeating: 0, count: weights.count)
    var remainders = parts
    var left = magnitude
    for (index, weight) in weights.enumerated() {
      (parts[index], remainders[index]) = (magnitude * weight).quotientAndRemainder(dividingBy: whole)
      left -= parts[index]
    }
    if left > 0 {
      let order = parts.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
      for index in order.prefix(Int(left)) { parts[index] += 1 }
    }
    return parts.map { Int64(clamping: amount < 0 ? -$0 : $0) }
  }
}
