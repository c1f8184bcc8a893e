import Glibc

/// The few loops over raw bytes that everything else rests on.
enum ByteKernels {
  /// How often a byte occurs. Counts 16 bytes at a time; sums leave the lanes before they can overflow.
  static func count(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(base)
    let pattern = SIMD64<UInt8>(repeating: byte)
    let ones = SIMD64<UInt8>(repeating: 1)
    let zeros = SIMD64<UInt8>(repeating: 0)
    var total = 0
    var offset = 0
    let vectorEnd = bytes.count - bytes.count % 64
    while offset < vectorEnd {
      var lanes = SIMD64<UInt8>(repeating: 0)
      let stop = min(vectorEnd, offset + 64 * 255)
      while offset < stop {
        let block = raw.loadUnaligned(fromByteOffset: offset, as: SIMD64<UInt8>.self)
        lanes &+= zeros.replacing(with: ones, where: block .== pattern)
        offset += 64
      }
      for lane in 0..<64 { total += Int(lanes[lane]) }
    }
    while offset < bytes.count {
      if base[offset] == byte { total += 1 }
      offset += 1
    }
    return total
  }

  /// The offset of the next occurrence at or after `start`; nil where there is none.
  static func find(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count else { return nil }
    guard let found = memchr(base + start, Int32(byte), bytes.count - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The offset just after the first line end at or after `start` that is not inside quotes, given whether `start`
  /// is; nil where the bytes end first.
  static func endOfLineOutsideQuotes(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, quote: UInt8, insideQuotes: Bool
  ) -> Int? {
    var inside = insideQuotes
    var offset = start
    while let lineEnd = find(Ascii.lineFeed, in: bytes, from: offset) {
      let line = UnsafeBufferPointer(rebasing: bytes[offset...lineEnd])
      if count(quote, in: line) % 2 == 1 { inside.toggle() }
      offset = lineEnd + 1
      if !inside { return offset }
    }
    return nil
  }
}
