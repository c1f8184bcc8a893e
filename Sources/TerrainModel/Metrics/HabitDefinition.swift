/// How many reps do something week after week.
///
/// Looked at are the last whole ISO weeks up to the end of the period: a rep counts whose rows reach the number in at
/// least so many of them. A rep who was not in the people file for all of these weeks cannot be told and does not count.
package struct HabitDefinition: Hashable, Sendable {
  /// The measure whose rows count: a count of rows.
  package var measure: String
  /// Fewest rows in a week, at least one.
  package var perWeek: Int
  /// A rep who reaches so many a week in as many weeks has another habit and does not count; nil: everybody counts.
  package var fewerThan: Int?
  /// Fewest weeks that reach it.
  package var weeks: Int
  /// Weeks that are looked at.
  package var outOf: Int

  package init(measure: String, perWeek: Int, fewerThan: Int? = nil, weeks: Int, outOf: Int) {
    self.measure = measure
    self.perWeek = perWeek
    self.fewerThan = fewerThan
    self.weeks = weeks
    self.outOf = outOf
  }
}
