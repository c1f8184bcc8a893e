internal import CByteScan
import Glibc

/// The few loops over raw bytes that everything else rests on.
enum ByteKernels {
  /// How often a byte occurs.
  static func count(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    return byte_count(base, bytes.count, byte)
  }

  /// Whether two stretches are equal byte for byte.
  ///
  /// Eight bytes at a time, the last eight overlapping those before: words are short, and a call costs more than they do.
  @inline(__always)
  static func equal(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, count: Int) -> Bool {
    guard count >= 8 else {
      for index in 0..<count where left[index] != right[index] { return false }
      return true
    }
    let (first, second) = (UnsafeRawPointer(left), UnsafeRawPointer(right))
    var offset = 0
    while offset < count &- 8 {
      if first.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        != second.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      {
        return false
      }
      offset &+= 8
    }
    return first.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      == second.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
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
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, quote: UInt8, insideQuotes: Bool,
    lineEnd: UInt8 = Ascii.lineFeed
  ) -> Int? {
    var inside = insideQuotes
    var offset = start
    while let end = find(lineEnd, in: bytes, from: offset) {
      let line = UnsafeBufferPointer(rebasing: bytes[offset...end])
      if count(quote, in: line) % 2 == 1 { inside.toggle() }
      offset = end + 1
      if !inside { return offset }
    }
    return nil
  }
}
