import TerrainModel

/// A compiled time pattern, in the letters that formats use: `yyyy yy M MM MMM EEE d dd H HH h hh mm ss SSS a Z zzz`
/// and quoted text. Matching works on bytes and allocates nothing. `excel-day` and `excel-time` are serial numbers.
///
/// Two-digit years 00 to 69 are 2000 to 2069, others 1970 to 1999. A pattern without hours states days.
struct TimePattern: Hashable, Sendable {
  enum Token: Hashable, Sendable {
    case literal(UInt8)
    case year4, year2, monthName, weekdayName, dayPeriod, zoneMarker, zoneWord, fraction
    /// Digits of a part; `exact` ones or one to two.
    case number(Part, exact: Int?)
  }

  enum Part: Hashable, Sendable {
    case month, day, hour24, hour12, minute, second
  }

  /// Which of day and month comes first, both in digits.
  enum Order: Sendable {
    case dayFirst, monthFirst
  }

  /// What a text said.
  struct Reading: Equatable {
    /// Seconds since 1970 as if the text were UTC, then corrected by `offset` where the text has a marker.
    var seconds: Int64
    /// Whether the text itself names its zone, so that `seconds` is UTC.
    var hasZone: Bool
  }

  let precision: TimePrecision
  let tokens: [Token]
  /// For serial numbers: whether they have a time of day. nil for all other patterns.
  private let serialHasTime: Bool?

  /// nil where the pattern has a letter that means nothing, or no year, month and day.
  init?(_ pattern: String) {
    serialHasTime = Self.serials[pattern]
    if let serialHasTime {
      tokens = []
      precision = serialHasTime ? .second : .day
      return
    }
    guard let tokens = Self.tokens(of: Array(pattern.utf8)) else { return nil }
    self.tokens = tokens
    let hasHour = tokens.contains { token in
      if case .number(let part, _) = token { return part == .hour24 || part == .hour12 }
      return false
    }
    precision = hasHour ? .second : .day
    let hasYear = tokens.contains(.year4) || tokens.contains(.year2)
    let hasMonth = tokens.contains { $0 == .monthName || Self.isPart($0, .month) }
    guard hasYear, hasMonth, tokens.contains(where: { Self.isPart($0, .day) }) else { return nil }
  }

  /// nil where the year is first or the month has a name, so that nothing else can be meant.
  var order: Order? {
    guard let first = tokens.first, first != .year4, first != .year2,
      let day = tokens.firstIndex(where: { Self.isPart($0, .day) }),
      let month = tokens.firstIndex(where: { Self.isPart($0, .month) })
    else { return nil }
    return day < month ? .dayFirst : .monthFirst
  }

  /// Reads a whole text; nil where it is not of the pattern or names a day or time that does not exist.
  func read(_ text: UnsafeBufferPointer<UInt8>) -> Reading? {
    if let serialHasTime {
      return SerialDay.seconds(text, hasTime: serialHasTime).map { Reading(seconds: $0, hasZone: false) }
    }
    var cursor = Cursor(text)
    var parts = Parts()
    for token in tokens {
      guard apply(token, &cursor, &parts) else { return nil }
    }
    return cursor.isAtEnd ? parts.reading : nil
  }

  private static func isPart(_ token: Token, _ wanted: Part) -> Bool {
    if case .number(let part, _) = token { return part == wanted }
    return false
  }

  private struct Parts {
    var year = 0
    var month = 0
    var day = 0
    var hour = 0
    var minute = 0
    var second = 0
    var isAfternoon: Bool?
    var offset: Int?

    var reading: Reading? {
      guard let day = CalendarDay(year: year, month: month, day: day) else { return nil }
      var hour = hour
      if let isAfternoon {
        guard (1...12).contains(hour) else { return nil }
        hour = hour % 12 + (isAfternoon ? 12 : 0)
      }
      guard hour < 24, minute < 60, second <= 60 else { return nil }
      let clock = Int64(hour * 3_600 + minute * 60 + min(second, 59))
      return Reading(
        seconds: day.secondsSinceEpoch + clock - Int64(offset ?? 0), hasZone: offset != nil)
    }
  }

  private func apply(_ token: Token, _ cursor: inout Cursor, _ parts: inout Parts) -> Bool {
    switch token {
    case .literal(let byte): return cursor.take(byte) || (byte == Ascii.space && cursor.takeWideSpace())
    case .year4: return cursor.digits(4, 4, into: &parts.year)
    case .year2:
      guard cursor.digits(2, 2, into: &parts.year) else { return false }
      parts.year += parts.year < 70 ? 2_000 : 1_900
      return true
    case .monthName: return cursor.month(into: &parts.month)
    case .weekdayName: return cursor.skipLetters()
    case .dayPeriod: return cursor.dayPeriod(into: &parts.isAfternoon)
    case .zoneMarker: return cursor.zone(into: &parts.offset)
    case .zoneWord: return cursor.zoneWord(into: &parts.offset)
    case .fraction:
      var ignored = 0
      return cursor.digits(1, 9, into: &ignored)
    case .number(let part, let exact):
      let (low, high) = (exact ?? 1, exact ?? 2)
      switch part {
      case .month: return cursor.digits(low, high, into: &parts.month)
      case .day: return cursor.digits(low, high, into: &parts.day)
      case .hour24, .hour12: return cursor.digits(low, high, into: &parts.hour)
      case .minute: return cursor.digits(low, high, into: &parts.minute)
      case .second: return cursor.digits(low, high, into: &parts.second)
      }
    }
  }

  private static let serials: [String: Bool] = ["excel-day": false, "excel-time": true]

  private static func tokens(of pattern: [UInt8]) -> [Token]? {
    var tokens: [Token] = []
    var index = 0
    while index < pattern.count {
      let letter = pattern[index]
      if letter == UInt8(ascii: "'") {
        guard let end = pattern[(index + 1)...].firstIndex(of: letter) else { return nil }
        tokens += pattern[(index + 1)..<end].map { Token.literal($0) }
        index = end + 1
        continue
      }
      var run = 1
      while index + run < pattern.count && pattern[index + run] == letter { run += 1 }
      index += run
      if Ascii.lowercased(letter) &- UInt8(ascii: "a") >= 26 {
        tokens += [Token](repeating: .literal(letter), count: run)
      } else if let token = token(letter, run) {
        tokens.append(token)
      } else {
        return nil
      }
    }
    return tokens
  }

  private static func token(_ letter: UInt8, _ run: Int) -> Token? {
    let exact = run == 2 ? 2 : nil
    switch (UInt8(letter), run) {
    case (UInt8(ascii: "y"), 4): return .year4
    case (UInt8(ascii: "y"), 2): return .year2
    case (UInt8(ascii: "M"), 3): return .monthName
    case (UInt8(ascii: "M"), 1...2): return .number(.month, exact: exact)
    case (UInt8(ascii: "E"), 3): return .weekdayName
    case (UInt8(ascii: "d"), 1...2): return .number(.day, exact: exact)
    case (UInt8(ascii: "H"), 1...2): return .number(.hour24, exact: exact)
    case (UInt8(ascii: "h"), 1...2): return .number(.hour12, exact: exact)
    case (UInt8(ascii: "m"), 1...2): return .number(.minute, exact: exact)
    case (UInt8(ascii: "s"), 1...2): return .number(.second, exact: exact)
    case (UInt8(ascii: "S"), _): return .fraction
    case (UInt8(ascii: "a"), 1): return .dayPeriod
    case (UInt8(ascii: "Z"), 1): return .zoneMarker
    case (UInt8(ascii: "z"), 3): return .zoneWord
    default: return nil
    }
  }
}
