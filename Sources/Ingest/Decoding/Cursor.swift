/// Reads the parts of a time from bytes, front to back; every step says whether it fitted.
struct Cursor {
  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  var isAtEnd: Bool { position == text.count }

  mutating func take(_ byte: UInt8) -> Bool {
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  /// A no-break space, wide or narrow (U+00A0, U+202F), which some programs write before AM and PM.
  mutating func takeWideSpace() -> Bool {
    guard position < text.count, text[position] >= 0x80,
      let (meaning, length) = NumberSign.at(position, of: text), meaning == Ascii.space
    else { return false }
    position += length
    return true
  }

  /// `low` to `high` digits; a further digit is left for the next step.
  mutating func digits(_ low: Int, _ high: Int, into number: inout Int) -> Bool {
    var value = 0
    var count = 0
    while count < high, position < text.count, Ascii.isDigit(text[position]) {
      value = value * 10 + Int(text[position] &- Ascii.zero)
      position += 1
      count += 1
    }
    number = value
    return count >= low
  }

  mutating func skipLetters() -> Bool {
    let start = position
    while position < text.count, Self.isLetter(text[position]) { position += 1 }
    return position > start
  }

  /// A month's name in English, French, Spanish, German, Portuguese or Italian, whole or cut to three letters or more,
  /// in any case, with or without a point.
  mutating func month(into month: inout Int) -> Bool {
    let start = position
    guard skipLetters() else { return false }
    let name = text[start..<position].map { Ascii.lowercased($0) }
    _ = take(Ascii.point)
    guard let number = MonthNames.number(of: name) else { return false }
    month = number
    return true
  }

  /// `AM` or `PM` in any case.
  mutating func dayPeriod(into isAfternoon: inout Bool?) -> Bool {
    guard position + 2 <= text.count, Ascii.lowercased(text[position + 1]) == UInt8(ascii: "m") else {
      return false
    }
    switch Ascii.lowercased(text[position]) {
    case UInt8(ascii: "a"): isAfternoon = false
    case UInt8(ascii: "p"): isAfternoon = true
    default: return false
    }
    position += 2
    return true
  }

  /// `Z`, `+01:00` or `+0100`, as seconds east of UTC.
  mutating func zone(into offset: inout Int?) -> Bool {
    if take(UInt8(ascii: "Z")) {
      offset = 0
      return true
    }
    let isEast = take(UInt8(ascii: "+"))
    guard isEast || take(Ascii.hyphen) else { return false }
    var (hours, minutes) = (0, 0)
    guard digits(2, 2, into: &hours) else { return false }
    _ = take(UInt8(ascii: ":"))
    guard digits(2, 2, into: &minutes), hours <= 18, minutes < 60 else { return false }
    offset = (hours * 3_600 + minutes * 60) * (isEast ? 1 : -1)
    return true
  }

  /// `UTC` or `GMT`.
  mutating func zoneWord(into offset: inout Int?) -> Bool {
    let start = position
    guard skipLetters() else { return false }
    let word = Array(text[start..<position])
    guard word == Array("UTC".utf8) || word == Array("GMT".utf8) else { return false }
    offset = 0
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || Ascii.lowercased(byte) &- UInt8(ascii: "a") < 26
  }
}
