/// UTF-16 as UTF-8, and the way back from a position.
enum UTF16Text {
  /// Lone surrogates and an odd last byte become U+FFFD or are dropped.
  static func utf8(_ bytes: Span<UInt8>, isBigEndian: Bool, mark: Int) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = mark
    while index + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
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
