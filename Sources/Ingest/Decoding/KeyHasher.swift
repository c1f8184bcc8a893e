import Csodium
import TerrainModel

/// SipHash-2-4 with the workspace's key: without the key nobody can test whether an address is in the data.
struct KeyHasher: Sendable {
  /// 16 bytes.
  private let key: [UInt8]

  /// A key of another length than 16 bytes is filled with zeros or cut.
  init(key: [UInt8]) {
    self.key = Array((key + [UInt8](repeating: 0, count: 16)).prefix(16))
  }

  /// Never `Missing.key` for bytes that are there, always `Missing.key` for none.
  @inline(__always)
  func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard !bytes.isEmpty else { return Missing.key }
    // Eight bytes as an integer of its own: an array would be an allocation per identifier.
    var output: UInt64 = 0
    withUnsafeMutablePointer(to: &output) { target in
      target.withMemoryRebound(to: UInt8.self, capacity: 8) { target in
        key.withUnsafeBufferPointer { key in
          guard let key = key.baseAddress else { return }
          _ = crypto_shorthash_siphash24(target, bytes.baseAddress, UInt64(bytes.count), key)
        }
      }
    }
    return output == Missing.key ? 1 : output
  }
}
