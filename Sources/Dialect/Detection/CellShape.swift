/// Counts of signs in a cell, from which its type follows.
struct CellShape {
  private var digits = 0
  private var letters = 0
  private var spaces = 0
  private var dateSigns = 0
  private var colons = 0
  private var numberSigns = 0
  private var joiners = 0
  private var others = 0
  private var hasAt = false
  private var hasMonth = false
  private var isBoolean = false
  private var isURL = false
  /// The letters that stand together with digits in times: `T`, `Z`, `AM`, `PM`, `UTC`.
  private var clockLetters = 0
  private var length = 0

  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    length = range.count
    var wordStart = range.lowerBound
    for index in range {
      let byte = bytes[index]
      let isLetter = Sign.isLetter(byte)
      count(byte, isLetter: isLetter)
      let endsWord = !isLetter || index + 1 == range.upperBound
      if endsWord {
        let wordEnd = isLetter ? index + 1 : index
        if wordEnd > wordStart {
          consider(word: bytes, wordStart..<wordEnd, isWhole: wordEnd - wordStart == length)
        }
        wordStart = index + 1
      }
    }
    isURL = Self.startsURL(bytes, range)
  }

  var type: CellType {
    if isURL { return .address }
    if hasAt && spaces == 0 && others <= 1 && letters > 2 { return .address }
    if isBoolean { return .boolean }
    if digits == 0 { return spaces == 0 && others == 0 && numberSigns == 0 ? .word : .text }
    if letters == 0 && others == 0 { return withoutLetters }
    if letters == clockLetters && others == 0 && digits >= 3 {
      if dateSigns >= 2 && digits >= 4 { return .date }
      if colons >= 1 { return .time }
    }
    if hasMonth && digits >= 3 && others == 0 && length <= 40 { return .date }
    if others == 0 && digits >= 1 && isMoney { return .number }
    if spaces == 0 && others <= 1 { return .code }
    return .text
  }

  private var withoutLetters: CellType {
    if colons > 0 {
      guard colons <= 3 && digits >= 3 else { return .text }
      return dateSigns >= 2 && digits >= 6 ? .date : .time
    }
    // Two equal separators between three groups; a lone sign is a decimal point or a minus.
    if dateSigns == 2 && (4...8).contains(digits) && numberSigns == 0 && spaces == 0 { return .date }
    if joiners > 0 { return .code }
    return .number
  }

  /// A currency sign or a three-letter code beside digits.
  private var isMoney: Bool {
    dateSigns <= 2 && colons == 0 && joiners == 0 && spaces <= 3 && hasOnlyMoneyLetters
  }
  private var hasOnlyMoneyLetters: Bool {
    letters == 0 || (spaces > 0 && letters == 3) || moneyBytes == letters
  }
  private var moneyBytes = 0

  private mutating func count(_ byte: UInt8, isLetter: Bool) {
    if Sign.isDigit(byte) { return digits += 1 }
    if isLetter {
      letters += 1
      // Euro and pound signs and narrow spaces in UTF-8 are made of these bytes, as no accented letter is.
      if byte == 0xE2 || byte == 0x82 || byte == 0xAC || byte == 0xAF || byte == 0xC2 || byte == 0xA3
        || byte == 0x80
        || byte == 0xA0
      {
        moneyBytes += 1
      }
      return
    }
    switch byte {
    case Sign.space, Sign.tab: spaces += 1
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."): dateSigns += 1
    case UInt8(ascii: ":"): colons += 1
    case Sign.comma, UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "("),
      UInt8(ascii: ")"),
      Sign.apostrophe:
      numberSigns += 1
    case UInt8(ascii: "_"): joiners += 1
    case UInt8(ascii: "@"): hasAt = true
    default: others += 1
    }
  }

  private mutating func consider(word bytes: Span<UInt8>, _ range: Range<Int>, isWhole: Bool) {
    var key: UInt64 = 0
    for index in range.prefix(6) { key = key << 8 | UInt64(Sign.lowercased(bytes[index])) }
    if range.count <= 5 && isWhole && Self.booleans.contains(key) { isBoolean = true }
    if range.count <= 3 && Self.clock.contains(key) { clockLetters += range.count }
    guard range.count >= 3 && range.count <= 10 else { return }
    var start: UInt64 = 0
    for index in range.prefix(3) { start = start << 8 | UInt64(Sign.lowercased(bytes[index])) }
    if Self.months.contains(start) { hasMonth = true }
  }

  private static func startsURL(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var key: UInt64 = 0
    for index in range.prefix(7) { key = key << 8 | UInt64(Sign.lowercased(bytes[index])) }
    return key == packed("http://") || key == packed("https:/") || key >> 24 == packed("www.")
  }

  private static func packed(_ text: String) -> UInt64 { text.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

  private static let booleans = Set(
    ["true", "false", "yes", "no", "vrai", "faux", "oui", "non", "wahr"].map(packed))
  private static let clock = Set(["t", "z", "am", "pm", "utc", "gmt", "a", "p", "m"].map(packed))
  /// The first three letters of month names in English, French, Spanish, German, Portuguese and Italian.
  private static let months = Set(
    [
      "jan", "feb", "fev", "mar", "apr", "avr", "abr", "may", "mai", "mag", "maj", "jun", "jui", "giu", "jul",
      "lug",
      "aug", "aou", "ago", "sep", "set", "oct", "okt", "out", "ott", "nov", "dec", "dez", "dic", "ene", "gen",
      "f\u{E9}", "d\u{E9}", "ao\u{FB}", "m\u{E4}",
    ].map { packed($0) & 0xFF_FFFF })
}
