extension ReportingCalendar {
  /// The period that goes by a name in the outputs: `2026-03-15`, `2026-W09`, `2026-03`, `2026-Q1` and `2026`, or
  /// `FY2027-Q1` and `FY2027` where years begin in another month than January.
  ///
  /// nil for any other text, for days, weeks and months that do not exist, and for years named in the way of another
  /// calendar than this one.
  package func period(named name: String) -> Period? {
    for (grain, day) in candidates(for: name) {
      let period = period(containing: day, grain: grain)
      if period.name == name { return period }
    }
    return nil
  }

  /// A day of what the name could mean. Whether it means that is seen by the name of the period there.
  private func candidates(for name: String) -> [(Grain, CalendarDay)] {
    if let day = CalendarDay(text: name) { return [(.day, day)] }
    let isFiscal = name.hasPrefix("FY")
    let parts = name.dropFirst(isFiscal ? 2 : 0).split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, let year = Self.digits(first, count: 4), year >= 1 else {
      return []
    }
    guard parts.count == 2 else { return Self.list(.year, start(ofYear: year)) }
    let part = parts[1]
    if part.hasPrefix("Q"), let quarter = Self.digits(part.dropFirst(), count: 1), (1...4).contains(quarter) {
      return Self.list(.quarter, start(ofYear: year, monthsOn: (quarter - 1) * 3))
    }
    if part.hasPrefix("W"), let week = Self.digits(part.dropFirst(), count: 2), (1...53).contains(week) {
      // The fourth of January lies in the first week of its year.
      return Self.list(.week, CalendarDay(year: year, month: 1, day: 4).map { $0 + 7 * (week - 1) })
    }
    if let month = Self.digits(part, count: 2) {
      return Self.list(.month, CalendarDay(year: year, month: month, day: 1))
    }
    return []
  }

  /// The first day of a (fiscal) year, or of one of its months; years are named after the one they end in.
  private func start(ofYear year: Int, monthsOn months: Int = 0) -> CalendarDay? {
    let firstYear = fiscalYearStart == 1 ? year : year - 1
    let index = firstYear * 12 + fiscalYearStart - 1 + months
    return CalendarDay(year: index / 12, month: index % 12 + 1, day: 1)
  }

  private static func list(_ grain: Grain, _ day: CalendarDay?) -> [(Grain, CalendarDay)] {
    day.map { [(grain, $0)] } ?? []
  }

  /// A number of exactly so many ASCII digits.
  private static func digits(_ text: Substring, count: Int) -> Int? {
    guard text.utf8.count == count, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return Int(text)
  }
}
