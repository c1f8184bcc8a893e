/// FNV-1a over bytes, 64 bits: a short name for what is the same on every machine and in every process. Nothing secret
/// or adversarial rests on it.
package struct Fingerprint: Hashable, Sendable {
  private static let prime: UInt64 = 0x0000_0100_0000_01b3

  package private(set) var value: UInt64

  /// Another start gives another, unrelated value.
  package init(start: UInt64 = 0xcbf2_9ce4_8422_2325) {
    value = start
  }

  package mutating func add(_ text: String) {
    for byte in text.utf8 { add(UInt64(byte)) }
  }

  /// Adds a byte, or a word as if it were one.
  package mutating func add(_ word: UInt64) {
    value = (value ^ word) &* Self.prime
  }

  /// 16 hexadecimal digits.
  package var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
