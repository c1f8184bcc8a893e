/// When people work: Tuesdays more than Fridays, hardly at weekends, little in August and at Christmas.
enum WorkCalendar {
  private static let weekdayWeights = [0.90, 1.0, 0.97, 0.95, 0.70, 0.02, 0.01]

  /// How busy a day is, 0 to 1.
  static func weight(of day: CalendarDay) -> Double {
    let (_, month, dayOfMonth) = day.civil
    let weekday = weekdayWeights[day.weekday]
    if month == 8 { return weekday * 0.5 }
    if month == 12 && dayOfMonth > 22 { return weekday * 0.25 }
    return weekday
  }

  /// A working second between two days, both included, before `end`; nil if the days are in the wrong order.
  static func instant(
    from first: CalendarDay, through last: CalendarDay, before end: Int64, random: inout RandomSource
  ) -> Instant? {
    guard first <= last else { return nil }
    for _ in 0..<24 {
      let day = first + random.below(last.number - first.number + 1)
      guard random.chance(weight(of: day)) else { continue }
      // 06:30 to 17:30 UTC is the working day between Lisbon and Stockholm.
      let instant = Instant(day.start + 23_400 + Int64(random.below(39_600)))
      if instant.seconds < end { return instant }
    }
    return nil
  }
}
