import Primitives

extension SipHash {
  /// The hash of a message; `key` counts with its first 16 bytes, missing ones as zero. Used where something public must be
  /// derived from the contact key without giving the key away.
  static func hash(_ message: [UInt8], key: [UInt8]) -> UInt64 {
    var state = SipHash(word(key, at: 0, count: 8), word(key, at: 8, count: 8))
    let whole = message.count - message.count % 8
    for start in stride(from: 0, to: whole, by: 8) {
      state.absorb(word(message, at: start, count: 8))
    }
    return state.finish(rest: word(message, at: whole, count: message.count % 8), length: message.count)
  }

  /// Little-endian number of up to eight bytes.
  private static func word(_ bytes: [UInt8], at start: Int, count: Int) -> UInt64 {
    var result: UInt64 = 0
    for offset in 0..<count where start + offset < bytes.count {
      result |= UInt64(bytes[start + offset]) << UInt64(8 * offset)
    }
    return result
  }
}
