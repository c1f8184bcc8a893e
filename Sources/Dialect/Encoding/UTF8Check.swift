/// Whether bytes are UTF-8, and where they stop being it.
enum UTF8Check {
  /// Counts of characters beyond ASCII: whole sequences, and bytes that begin none.
  struct Counts: Hashable {
    var sequences = 0
    var invalidBytes = 0
  }

  /// Counts over a stretch; sequences cut by its end do not count as invalid.
  static func counts(_ bytes: Span<UInt8>) -> Counts {
    var counts = Counts()
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = sequenceLength(bytes, at: index, end: bytes.count)
      if length > 0 {
        counts.sequences += 1
        index += length
      } else {
        let isCut = bytes.count - index < 4 && isPrefix(bytes, at: index)
        if !isCut { counts.invalidBytes += 1 }
        index += 1
      }
    }
    return counts
  }

  static func isValid(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = sequenceLength(bytes, at: index, end: range.upperBound)
      if length == 0 { return false }
      index += length
    }
    return true
  }

  /// The length of the well-formed sequence that starts here, as the Unicode Standard's table 3-7 has it; 0 for none.
  private static func sequenceLength(_ bytes: Span<UInt8>, at index: Int, end: Int) -> Int {
    let lead = bytes[index]
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return 0
    }
    guard index + length <= end else { return 0 }
    let second = bytes[index + 1]
    switch lead {
    case 0xE0: if second < 0xA0 { return 0 }
    case 0xED: if second > 0x9F { return 0 }
    case 0xF0: if second < 0x90 { return 0 }
    case 0xF4: if second > 0x8F { return 0 }
    default: break
    }
    for follower in index + 1..<index + length where bytes[follower] & 0xC0 != 0x80 { return 0 }
    return length
  }

  private static func isPrefix(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard bytes[index] >= 0xC2 && bytes[index] <= 0xF4 else { return false }
    for follower in index + 1..<max(index + 1, bytes.count) where bytes[follower] & 0xC0 != 0x80 {
      return false
    }
    return true
  }
}
