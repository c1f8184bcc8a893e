/// A period of an answer, and from when on its figures can be read.
package struct ReadablePeriod: Hashable, Sendable {
  package var period: Period
  /// The first as-of day on which every row of the period has had its maturity window.
  package var readableFrom: CalendarDay
  /// Whether that day has come.
  package var isMature: Bool

  package init(_ period: Period, readableFrom: CalendarDay, isMature: Bool) {
    self.period = period
    self.readableFrom = readableFrom
    self.isMature = isMature
  }
}
