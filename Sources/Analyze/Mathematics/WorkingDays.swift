import TerrainModel

/// Mondays to Fridays: the exposure that counts and money grow with. Holidays are not known here.
enum WorkingDays {
  /// How many lie in the span, both ends included; 0 for an empty span.
  static func count(from first: CalendarDay, to last: CalendarDay) -> Int {
    guard first <= last else { return 0 }
    let days = last - first + 1
    let weeks = days / 7
    var count = weeks * 5
    var day = first + weeks * 7
    while day <= last {
      if day.weekday <= 5 { count += 1 }
      day = day + 1
    }
    return count
  }
}
