import TerrainModel

/// When verdicts are given, and when claims are looked at again.
struct ReviewSchedule {
  /// Shortest time until a re-check, in days.
  static let shortest = 28
  /// Time until a re-check where the plan has no review to use, in days.
  static let usual = 91

  let reviews: [CalendarDay]
  let asOf: CalendarDay
  /// As-of days of the ledger's first and last earlier run; nil: this is the first.
  let first: CalendarDay?
  let latest: CalendarDay?

  /// Whether this run may open lessons. A plan without reviews counts as reviewed every 91 days from the first run.
  var givesVerdicts: Bool {
    guard let first, let latest else { return true }
    if reviews.isEmpty { return (asOf - first) / Self.usual > (latest - first) / Self.usual }
    return reviews.contains { latest < $0 && $0 <= asOf }
  }

  /// The first review at least 28 days away, else in 91 days.
  var nextRecheck: CalendarDay {
    reviews.filter { $0 >= asOf + Self.shortest }.min() ?? asOf + Self.usual
  }
}
