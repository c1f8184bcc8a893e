/// Days and times as spreadsheets count them: days since 30 December 1899, the time of day as their fraction.
///
/// A workbook that was saved as text shows such numbers where a column had no form of a date. Whole days from
/// 1 January 1950 to 31 December 2099 are read, so that a year, a compact date or an id is not taken for a day.
enum SerialDay {
  private static let days: ClosedRange<Int> = 18_264...73_050
  /// The serial number of 1 January 1970.
  private static let epoch = 25_569

  /// Seconds since 1970 on the clock of the file, rounded to a second; nil where the text is no serial number.
  ///
  /// - Parameter hasTime: whether a fraction is allowed, after a point or a comma.
  static func seconds(_ text: UnsafeBufferPointer<UInt8>, hasTime: Bool) -> Int64? {
    guard text.count >= 5, text.count <= 24 else { return nil }
    var day = 0
    for byte in text[..<5] {
      guard Ascii.isDigit(byte) else { return nil }
      day = day * 10 + Int(byte &- Ascii.zero)
    }
    guard days.contains(day) else { return nil }
    let midnight = Int64(day - epoch) * 86_400
    if text.count == 5 { return midnight }
    guard hasTime, let clock = clock(text[5...]) else { return nil }
    return midnight + clock
  }

  /// The seconds of a fraction of a day. Digits behind the twelfth are less than a millisecond.
  private static func clock(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int64? {
    guard let separator = text.first, separator == Ascii.point || separator == Ascii.comma, text.count > 1
    else { return nil }
    var numerator: Int64 = 0
    var denominator: Int64 = 1
    for (place, byte) in text.dropFirst().enumerated() {
      guard Ascii.isDigit(byte) else { return nil }
      guard place < 12 else { continue }
      numerator = numerator * 10 + Int64(byte &- Ascii.zero)
      denominator *= 10
    }
    return (numerator * 86_400 + denominator / 2) / denominator
  }
}
