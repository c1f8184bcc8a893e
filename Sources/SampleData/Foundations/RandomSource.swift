import Glibc

/// A seeded generator (xoshiro256**, state filled by SplitMix64) with the few distributions that the company needs.
///
/// Every part of the simulation draws from its own named stream, so that adding a draw in one part
/// leaves the others as they were. Shuffles and choices are written out here and not taken from the
/// standard library, whose algorithms may change between versions: same seed, same bytes.
package struct RandomSource: Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// A generator for one stream of one seed.
  package init(seed: UInt64, stream: String) {
    var mixer = seed
    for byte in stream.utf8 { mixer = (mixer ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    state = (
      Self.splitMix(&mixer), Self.splitMix(&mixer), Self.splitMix(&mixer), Self.splitMix(&mixer)
    )
  }

  private static func splitMix(_ value: inout UInt64) -> UInt64 {
    value &+= 0x9E37_79B9_7F4A_7C15
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    let scrambled = state.1 &* 5
    let result = ((scrambled << 7) | (scrambled >> 57)) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = (state.3 << 45) | (state.3 >> 19)
    return result
  }

  /// A number in 0 ..< 1.
  package mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number in `low` ..< `high`.
  package mutating func uniform(_ low: Double, _ high: Double) -> Double { low + (high - low) * uniform() }

  /// A whole number in 0 ..< `bound`; 0 when the bound is not positive.
  package mutating func below(_ bound: Int) -> Int {
    bound <= 1 ? 0 : Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// True with the given probability.
  package mutating func chance(_ probability: Double) -> Bool { uniform() < probability }

  /// A standard normal value (Box and Muller).
  package mutating func normal() -> Double {
    let radius = (-2 * log(1 - uniform())).squareRoot()
    return radius * cos(2 * Double.pi * uniform())
  }

  /// A lognormal value with the given median and logarithmic standard deviation.
  package mutating func logNormal(median: Double, sigma: Double) -> Double { median * exp(sigma * normal()) }

  /// A Poisson count (Knuth's product of uniforms; means here stay below 100).
  package mutating func poisson(_ mean: Double) -> Int {
    guard mean > 0 else { return 0 }
    let limit = exp(-mean)
    var product = uniform()
    var count = 0
    while product > limit && count < 1_000 {
      count += 1
      product *= uniform()
    }
    return count
  }

  /// One element; the first one of an array with a single element.
  ///
  /// - Precondition: the array is one of the generator's own, never empty, tables.
  package mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// An index drawn in proportion to the weights.
  package mutating func weighted(_ weights: [Double]) -> Int {
    var rest = uniform() * weights.reduce(0, +)
    for (index, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return index }
    }
    return weights.count - 1
  }

  /// Fisher and Yates, in place.
  package mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for last in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(last, below(last + 1)) }
  }
}
