/// What decides a sample company; equal parameters give equal bytes.
package struct SampleParameters: Sendable, Equatable {
  /// Seeds every random stream.
  package let seed: UInt64
  /// Sales reps, 12 to 4,800.
  package let reps: Int
  /// Calendar months covered, 6 to 60; the last one contains `lastDay`.
  package let months: Int
  /// The day of the exports: nothing in them is later, planned closing dates excepted.
  package let lastDay: CalendarDay

  /// Parameters, checked.
  ///
  /// - Throws: `SampleParametersError` for the first value outside its range.
  package init(
    seed: UInt64 = 1, reps: Int = 48, months: Int = 18, lastDay: String = "2026-03-31"
  ) throws(SampleParametersError) {
    guard (12...4_800).contains(reps) else { throw .reps(reps) }
    guard (6...60).contains(months) else { throw .months(months) }
    guard let day = CalendarDay(iso: lastDay) else { throw .lastDay(lastDay) }
    self.seed = seed
    self.reps = reps
    self.months = months
    self.lastDay = day
  }

  /// The first day of the first month covered.
  package var firstDay: CalendarDay { lastDay.firstOfMonth(plus: 1 - months) }

  /// The first second after the last day.
  package var end: Int64 { (lastDay + 1).start }

  /// The Monday from which trained teams have their training: the middle of the time covered.
  package var trainingWeek: CalendarDay { (firstDay + (lastDay.number - firstDay.number) / 2).monday }
}
