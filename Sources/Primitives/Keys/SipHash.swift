/// SipHash-2-4 under a 16-byte key (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012), as libsodium's
/// `crypto_shorthash_siphash24` gives it: word by word, in line, because identifiers are short and there are millions of
/// them.
package struct SipHash {
  @usableFromInline var v0, v1, v2, v3: UInt64

  /// The halves of the key as little-endian numbers.
  @inlinable @inline(__always)
  package init(_ k0: UInt64, _ k1: UInt64) {
    v0 = k0 ^ 0x736f_6d65_7073_6575
    v1 = k1 ^ 0x646f_7261_6e64_6f6d
    v2 = k0 ^ 0x6c79_6765_6e65_7261
    v3 = k1 ^ 0x7465_6462_7974_6573
  }

  /// Eight bytes of the message as a little-endian number.
  @inlinable @inline(__always)
  package mutating func absorb(_ word: UInt64) {
    v3 ^= word
    round()
    round()
    v0 ^= word
  }

  /// The hash as a little-endian number.
  ///
  /// - Parameters:
  ///   - rest: the bytes behind the last whole word, at most seven, as a little-endian number.
  ///   - length: the bytes of the whole message.
  @inlinable @inline(__always)
  package consuming func finish(rest: UInt64, length: Int) -> UInt64 {
    absorb(rest | UInt64(truncatingIfNeeded: length) &<< 56)
    v2 ^= 0xff
    round()
    round()
    round()
    round()
    return v0 ^ v1 ^ v2 ^ v3
  }

  @inlinable @inline(__always)
  mutating func round() {
    v0 &+= v1
    v1 = Self.rotated(v1, 13) ^ v0
    v0 = Self.rotated(v0, 32)
    v2 &+= v3
    v3 = Self.rotated(v3, 16) ^ v2
    v0 &+= v3
    v3 = Self.rotated(v3, 21) ^ v0
    v2 &+= v1
    v1 = Self.rotated(v1, 17) ^ v2
    v2 = Self.rotated(v2, 32)
  }

  @inlinable @inline(__always)
  static func rotated(_ word: UInt64, _ bits: UInt64) -> UInt64 {
    word &<< bits | word &>> (64 &- bits)
  }
}
