/// The bytes of a word as two numbers: its first eight and its last eight, which overlap in words of less than 16.
///
/// Words of at most 16 bytes are equal exactly where both numbers and the lengths are, so that most words of an export
/// are told apart without a look at the bytes that were kept.
struct ShortWord {
  let head: UInt64
  /// 0 in words of less than eight bytes, which `head` holds whole.
  let tail: UInt64
  let hash: UInt64

  /// Of no word.
  init() { (head, tail, hash) = (0, 0, 0) }

  /// Reads the bytes of the word and none behind it.
  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>, count: Int) {
    let raw = UnsafeRawPointer(bytes)
    if count >= 8 {
      head = raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
      tail = raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      var mixed = Self.mix(head ^ Self.first, tail ^ UInt64(truncatingIfNeeded: count))
      if count > 16 {
        // The middle, sixteen bytes at a time, the last ones overlapping those before.
        var offset = 8
        while offset < count &- 8 {
          let start = min(offset, count &- 16)
          mixed = Self.mix(
            mixed ^ raw.loadUnaligned(fromByteOffset: start, as: UInt64.self),
            Self.second ^ raw.loadUnaligned(fromByteOffset: start &+ 8, as: UInt64.self))
          offset &+= 16
        }
      }
      hash = mixed
    } else {
      head = Self.upToSeven(raw, count)
      tail = 0
      hash = Self.mix(head ^ Self.first, Self.second ^ UInt64(truncatingIfNeeded: count))
    }
  }

  /// Every byte of a word of less than eight in one number: two halves that overlap, or the only three.
  @inline(__always)
  private static func upToSeven(_ raw: UnsafeRawPointer, _ count: Int) -> UInt64 {
    if count >= 4 {
      let low = UInt64(raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
      return low | UInt64(raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)) &<< 32
    }
    guard count > 0 else { return 0 }
    let low = UInt64(raw.load(as: UInt8.self))
    let middle = UInt64(raw.load(fromByteOffset: count &>> 1, as: UInt8.self))
    return low | middle &<< 8 | UInt64(raw.load(fromByteOffset: count &- 1, as: UInt8.self)) &<< 16
  }

  /// The two halves of a product, one over the other: every bit of both factors reaches every bit of it.
  @inline(__always)
  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  // Two odd numbers without a pattern: the fractions of the golden ratio and of the root of two.
  private static let first: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let second: UInt64 = 0x6A09_E667_F3BC_C909
}
