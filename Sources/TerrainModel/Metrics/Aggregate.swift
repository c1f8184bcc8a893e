/// How a measure makes one number of many rows.
package enum Aggregate: String, CaseIterable, Codable, Sendable {
  case count, sum, distinct, average, median, minimum, maximum
  /// Between the two nearest values in proportion (type 7); which one is in the measure.
  case percentile
  /// Days on which at least one row falls, counted once per rep and day.
  case activeDays = "active_days"
  /// The same without weekends and the holidays of the rep's region; rows of nobody known are left out, who has no
  /// calendar.
  case activeWorkingDays = "active_working_days"
  /// Different values of a field, told apart by rep: two reps who wrote to one person are two.
  case distinctByRep = "distinct_by_rep"
  /// The latest value per rep in the period, averaged over reps.
  case lastValue = "last_value"
  /// The Kaplan–Meier median of a duration, rows without an end counting as open until the as-of day.
  case survivalMedian = "survival_median"
}
