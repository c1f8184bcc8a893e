/// Signs beyond ASCII that numbers are written with, in UTF-8 and in Windows-1252, as the ASCII sign of that meaning.
enum NumberSign {
  /// What stands at a place and how many bytes it takes; nil for a sign that no number has.
  static func at(_ index: Int, of text: UnsafeBufferPointer<UInt8>) -> (UInt8, length: Int)? {
    let rest = text.count - index
    if text[index] == 0xC2, rest > 1 {
      // U+00A0 (no-break space), U+00A3 (pound), U+00A5 (yen)
      return latin(text[index + 1]).map { ($0, 2) }
    }
    if text[index] == 0xE2, rest > 2, let meaning = general(text[index + 1], text[index + 2]) {
      return (meaning, 3)
    }
    return windows1252(text[index]).map { ($0, 1) }
  }

  private static let space = Ascii.space
  private static let currency = UInt8(ascii: "$")

  private static func latin(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0xA0: space
    case 0xA3, 0xA5: currency
    default: nil
    }
  }

  private static func general(_ second: UInt8, _ third: UInt8) -> UInt8? {
    switch (second, third) {
    // U+2007 and U+2009 (figure and thin space), U+202F (narrow no-break space)
    case (0x80, 0x87), (0x80, 0x89), (0x80, 0xAF): space
    // U+2019 (apostrophe of Swiss groups)
    case (0x80, 0x99): UInt8(ascii: "'")
    // U+2013 (en dash) and U+2212 (minus)
    case (0x80, 0x93), (0x88, 0x92): Ascii.hyphen
    // U+20A0 to U+20BF, the currency signs
    case (0x82, 0xA0...0xBF): currency
    default: nil
    }
  }

  private static func windows1252(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x80: currency
    case 0x92: UInt8(ascii: "'")
    case 0x96: Ascii.hyphen
    default: latin(byte)
    }
  }
}
