/// SipHash-2-4 of a message under a 16-byte key (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012).
///
/// Used where something public must be derived from the contact key without giving the key away.
enum SipHash {
  /// The 64-bit hash; `key` counts with its first 16 bytes, missing ones as zero.
  static func hash(_ message: [UInt8], key: [UInt8]) -> UInt64 {
    var state = State(word(key, at: 0, count: 8), word(key, at: 8, count: 8))
    let whole = message.count - message.count % 8
    for start in stride(from: 0, to: whole, by: 8) {
      state.absorb(word(message, at: start, count: 8))
    }
    let tail = word(message, at: whole, count: message.count % 8)
    state.absorb(tail | UInt64(truncatingIfNeeded: message.count) << 56)
    return state.finished()
  }

  /// Little-endian number of up to eight bytes.
  private static func word(_ bytes: [UInt8], at start: Int, count: Int) -> UInt64 {
    var result: UInt64 = 0
    for offset in 0..<count where start + offset < bytes.count {
      result |= UInt64(bytes[start + offset]) << UInt64(8 * offset)
    }
    return result
  }

  private struct State {
    var v0, v1, v2, v3: UInt64

    init(_ k0: UInt64, _ k1: UInt64) {
      v0 = k0 ^ 0x736f_6d65_7073_6575
      v1 = k1 ^ 0x646f_7261_6e64_6f6d
      v2 = k0 ^ 0x6c79_6765_6e65_7261
      v3 = k1 ^ 0x7465_6462_7974_6573
    }

    mutating func absorb(_ word: UInt64) {
      v3 ^= word
      round()
      round()
      v0 ^= word
    }

    mutating func finished() -> UInt64 {
      v2 ^= 0xff
      for _ in 0..<4 { round() }
      return v0 ^ v1 ^ v2 ^ v3
    }

    private mutating func round() {
      v0 &+= v1
      v1 = rotated(v1, 13) ^ v0
      v0 = rotated(v0, 32)
      v2 &+= v3
      v3 = rotated(v3, 16) ^ v2
      v0 &+= v3
      v3 = rotated(v3, 21) ^ v0
      v2 &+= v1
      v1 = rotated(v1, 17) ^ v2
      v2 = rotated(v2, 32)
    }

    private func rotated(_ word: UInt64, _ bits: UInt64) -> UInt64 { word << bits | word >> (64 - bits) }
  }
}
