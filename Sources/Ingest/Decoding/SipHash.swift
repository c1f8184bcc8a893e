/// SipHash-2-4 (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012), as libsodium's
/// `crypto_shorthash_siphash24` gives it: in line, because identifiers are short and there are millions of them.
struct SipHash {
  private var v0, v1, v2, v3: UInt64

  @inline(__always)
  init(_ k0: UInt64, _ k1: UInt64) {
    v0 = k0 ^ 0x736f_6d65_7073_6575
    v1 = k1 ^ 0x646f_7261_6e64_6f6d
    v2 = k0 ^ 0x6c79_6765_6e65_7261
    v3 = k1 ^ 0x7465_6462_7974_6573
  }

  /// The hash of a message as a little-endian number.
  @inline(__always)
  consuming func hash(_ message: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let count = message.count
    var last = UInt64(truncatingIfNeeded: count) &<< 56
    if let base = message.baseAddress {
      let raw = UnsafeRawPointer(base)
      let whole = count & ~7
      var offset = 0
      while offset < whole {
        absorb(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        offset &+= 8
      }
      var shift: UInt64 = 0
      while offset < count {
        last |= UInt64(base[offset]) &<< shift
        offset &+= 1
        shift &+= 8
      }
    }
    absorb(last)
    v2 ^= 0xff
    round()
    round()
    round()
    round()
    return v0 ^ v1 ^ v2 ^ v3
  }

  @inline(__always)
  private mutating func absorb(_ word: UInt64) {
    v3 ^= word
    round()
    round()
    v0 ^= word
  }

  @inline(__always)
  private mutating func round() {
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

  @inline(__always)
  private static func rotated(_ word: UInt64, _ bits: UInt64) -> UInt64 {
    word &<< bits | word &>> (64 &- bits)
  }
}
