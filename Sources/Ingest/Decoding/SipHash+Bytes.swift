import Primitives

extension SipHash {
  /// The hash of a message as a little-endian number.
  @inline(__always)
  consuming func hash(_ message: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let count = message.count
    var rest: UInt64 = 0
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
        rest |= UInt64(base[offset]) &<< shift
        offset &+= 1
        shift &+= 8
      }
    }
    return finish(rest: rest, length: count)
  }
}
