import Primitives

/// The secret under which contacts and natural keys are hashed: made once for a workspace, never printed.
package struct ContactKey: Hashable, Sendable, CustomStringConvertible {
  /// 16 random bytes.
  package let bytes: [UInt8]

  package static let byteCount = 16

  /// nil for anything but 16 bytes.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.bytes = bytes
  }

  /// A new key from the operating system's random source.
  package static func random() -> ContactKey {
    var source = SystemRandomNumberGenerator()
    return ContactKey(checked: (0..<byteCount).map { _ in UInt8.random(in: .min ... .max, using: &source) })
  }

  private init(checked bytes: [UInt8]) { self.bytes = bytes }

  /// 16 hexadecimal digits that tell two keys apart and do not give the key away: part of segment names, so that
  /// what was hashed under another key is never taken for one's own.
  package var identifier: String {
    let digits = String(SipHash.hash(Array("terrain: name of a contact key".utf8), key: bytes), radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// The identifier: the key itself must not slip into a log.
  package var description: String { "contact key \(identifier)" }
}
