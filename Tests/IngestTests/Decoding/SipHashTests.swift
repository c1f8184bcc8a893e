import Csodium
import TestSupport
import Testing

@testable import Ingest

/// The hash in line is libsodium's: keys of workspaces that exist must not change.
struct SipHashTests {
  @Test("every length gives libsodium's value", arguments: [UInt64(1), 2, 3])
  func equalsLibsodium(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for length in 1...70 {
      let key = (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }
      let message = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      var expected = [UInt8](repeating: 0, count: 8)
      #expect(crypto_shorthash_siphash24(&expected, message, UInt64(length), key) == 0)
      let number = expected.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let found = message.withUnsafeBufferPointer { KeyHasher(key: key).hash($0) }
      #expect(found == number, "\(length) bytes")
    }
  }
}
