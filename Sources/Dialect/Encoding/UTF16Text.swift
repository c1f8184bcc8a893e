/// UTF-16 as UTF-8, and the way back from a position.
enum UTF16Text {
  /// Lone surrogates and an odd last byte become U+FFFD or are dropped.
  static func utf8(_ bytes: Span<UInt8>, isBigEndian: Bool, mark: Int) -> [UInt8] {
    let (high, low) = isBigEndian ? (0, 1) : (1, 0)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 + bytes.count / 16)
    var index = mark
    while index + 1 < bytes.count {
      let unit = UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + low])
      index += 2
      if unit < 0x80 {
        text.append(UInt8(truncatingIfNeeded: unit))
        continue
      }
      var scalar = unit
      if unit & 0xFC00 == 0xD800, index + 1 < bytes.count {
        let next = UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + low])
        if next & 0xFC00 == 0xDC00 {
          scalar = 0x10000 + ((unit & 0x3FF) << 10 | (next & 0x3FF))
          index += 2
        }
      }
      append(scalar & 0xFFFF_F800 == 0xD800 ? 0xFFFD : scalar, to: &text)
    }
    return text
  }

  /// Appends a scalar from 0x80 on.
  private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    func trail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: scalar >> shift & 0x3F) }
    if scalar < 0x800 {
      text.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
    } else if scalar < 0x10000 {
      text.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      text.append(trail(6))
    } else {
      text.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
      text.append(trail(12))
      text.append(trail(6))
    }
    text.append(trail(0))
  }

  /// Positions in the UTF-16 file of ascending positions in its UTF-8 text.
  static func positions(of offsets: [Int], in text: Span<UInt8>, mark: Int) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(offsets.count)
    var (index, position) = (0, mark)
    for offset in offsets {
      while index < min(offset, text.count) {
        let byte = text[index]
        if byte & 0xC0 != 0x80 { position += byte >= 0xF0 ? 4 : 2 }
        index += 1
      }
      result.append(position)
    }
    return result
  }
}
