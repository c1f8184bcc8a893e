import Glibc

/// The few loops over raw bytes that everything else rests on.
enum ByteKernels {
  /// How often a byte occurs. Eight bytes at a time: a byte of `matches` is 1 where the bytes are equal, and 255 of them
  /// add up before a lane can overflow.
  static func count(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(base)
    let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    let low7: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var total = 0
    var offset = 0
    let wordsEnd = bytes.count & ~7
    while offset < wordsEnd {
      var lanes: UInt64 = 0
      let stop = min(wordsEnd, offset &+ 8 * 255)
      while offset < stop {
        let difference = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) ^ pattern
        let matches = ~(((difference & low7) &+ low7) | difference | low7) &>> 7
        lanes &+= matches
        offset &+= 8
      }
      let pairs = (lanes & 0x00FF_00FF_00FF_00FF) &+ (lanes &>> 8 & 0x00FF_00FF_00FF_00FF)
      total &+= Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) &>> 48)
    }
    while offset < bytes.count {
      if base[offset] == byte { total &+= 1 }
      offset &+= 1
    }
    return total
  }

  /// Whether two stretches are equal byte for byte.
  @inline(__always)
  static func equal(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, count: Int) -> Bool {
    memcmp(left, right, count) == 0
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
