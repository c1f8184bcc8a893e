import TerrainModel

/// Days as spreadsheets count them.
enum SerialDay {
  /// The number of a day, 1900-03-01 being 61; nil before it, where spreadsheets count a 29 February 1900 that never
  /// was, and after the year 9999.
  static func number(of day: CalendarDay) -> Double? {
    let serial = day.number + 25_569
    return (61...2_958_465).contains(serial) ? Double(serial) : nil
  }
}
