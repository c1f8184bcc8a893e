import Primitives
import TerrainModel

/// SipHash-2-4 with the workspace's key: without the key nobody can test whether an address is in the data.
struct KeyHasher: Sendable {
  private let low: UInt64
  private let high: UInt64

  /// A key of another length than 16 bytes is filled with zeros or cut.
  init(key: [UInt8]) {
    let key = key.prefix(16)
    low = Self.word(key.prefix(8))
    high = Self.word(key.dropFirst(8))
  }

  /// Never 0 for bytes that are there, always 0, which is `Missing.key`, for none.
  @inline(__always)
  func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard !bytes.isEmpty else { return 0 }
    // The bytes of the hash in the order of memory, whatever the machine's.
    let output = UInt64(littleEndian: SipHash(low, high).hash(bytes))
    return output == 0 ? 1 : output
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
