import TerrainModel

/// Which days a question is about, and how they are cut.
struct QuestionSpan: Hashable, Sendable {
  let grain: Grain
  /// Days that were asked for; nil: as the report has it.
  let first: CalendarDay?
  let last: CalendarDay?
  /// Whether the days are those of a period that goes by a name, which figures begin in with the report's first day.
  let isNamed: Bool
  /// Whether its first or last period may hold days that nobody asked for.
  let isCut: Bool

  /// Throws `.usage` where a period has no such name, days are in the wrong order, or both are given.
  init(_ words: KPIWords, calendar: ReportingCalendar, asOf: CalendarDay) throws(Failure) {
    guard let name = words.period else {
      if let from = words.from, let to = words.to, to < from {
        throw Self.failure("--from", "\(from.text) comes after --to \(to.text)", "Exchange the two.")
      }
      if let from = words.from, from > asOf {
        throw Self.failure(
          "--from", "\(from.text) comes after the last day that counts, \(asOf.text)",
          "Choose an earlier day, or a later --as-of.")
      }
      grain = words.grain ?? .all
      first = words.from
      last = words.to
      isNamed = false
      isCut = words.from != nil || words.to != nil
      return
    }
    guard words.from == nil, words.to == nil else {
      throw Self.failure(
        "--period", "a period and days of one's own cannot both be asked for",
        "Give --period, or --from and --to.")
    }
    guard let period = calendar.period(named: name) else {
      throw Self.failure("--period", "‘\(name.prefix(60))’ is no period", Self.advice(name, calendar, asOf))
    }
    guard period.first <= asOf else {
      throw Self.failure(
        "--period", "\(name) begins after the last day that counts, \(asOf.text)",
        "Choose an earlier period, or a later --as-of.")
    }
    grain = words.grain ?? period.grain
    first = period.first
    last = period.last
    isNamed = true
    isCut = grain != period.grain
    if let asked = words.grain, let own = Grain.allCases.firstIndex(of: period.grain),
      let wanted = Grain.allCases.firstIndex(of: asked), asked != .all, wanted > own
    {
      throw Self.failure(
        "--grain", "a \(asked.rawValue) is longer than the period \(name)",
        "Choose a grain that fits into it, or leave it out.")
    }
  }

  /// The days that count, given the first day of the report for the grain; none after the as-of day.
  func days(reportFirst: CalendarDay, asOf: CalendarDay) -> (first: CalendarDay, last: CalendarDay) {
    let last = min(last ?? asOf, asOf)
    guard let first else { return (min(reportFirst, last), last) }
    return (isNamed && reportFirst <= last ? max(first, reportFirst) : first, last)
  }

  private static func advice(_ name: String, _ calendar: ReportingCalendar, _ asOf: CalendarDay) -> String {
    let grains: [Grain] = [.month, .quarter, .year, .week, .day]
    if let period = calendar.period(named: name.uppercased()) { return "Did you mean “\(period.name)”?" }
    let examples = grains.map { calendar.period(containing: asOf, grain: $0).name }
    return "Periods of this pipeline are named as in \(examples.joined(separator: ", "))."
  }

  private static func failure(_ option: String, _ message: String, _ advice: String) -> Failure {
    Failure(.usage, at: SourceLocation(file: option), message, advice: advice)
  }
}
