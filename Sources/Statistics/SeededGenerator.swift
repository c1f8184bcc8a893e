import Glibc

/// Random numbers that are the same on every night and machine: xoshiro256** seeded from a text by SplitMix64.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Equal texts give equal sequences.
  package init(seedText: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in seedText.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    func next() -> UInt64 {
      hash &+= 0x9E37_79B9_7F4A_7C15
      var mixed = hash
      mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
    state = (next(), next(), next(), next())
  }

  package mutating func next() -> UInt64 {
    let product = state.1 &* 5
    let result = (product << 7 | product >> 57) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = state.3 << 45 | state.3 >> 19
    return result
  }

  /// Uniform in [0, 1).
  package mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Standard normal, by inversion.
  package mutating func normal() -> Double { SpecialFunctions.normalQuantile((uniform() + 0x1p-54)) }

  /// A number below a bound, without bias that matters (the bound is far below 2^64).
  package mutating func below(_ bound: Int) -> Int { Int(uniform() * Double(bound)) }
}
