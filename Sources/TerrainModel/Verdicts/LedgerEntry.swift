/// What one run, on one as-of day, wrote about one lesson. Running the day again replaces its entries.
package struct LedgerEntry: Hashable, Codable, Sendable {
  /// ISO 8601 day.
  package var asOf: String
  package var lesson: String
  package var verdict: Observation.Verdict
  package var status: Lesson.Status
  package var estimate: Double
  package var low: Double
  package var high: Double
  package var count: Int
  /// Last day of the data it rests on.
  package var dataUntil: String
  package var recheckOn: String

  package init(
    asOf: String, lesson: String, verdict: Observation.Verdict, status: Lesson.Status, estimate: Double,
    low: Double, high: Double, count: Int, dataUntil: String, recheckOn: String
  ) {
    self.asOf = asOf
    self.lesson = lesson
    self.verdict = verdict
    self.status = status
    self.estimate = estimate
    self.low = low
    self.high = high
    self.count = count
    self.dataUntil = dataUntil
    self.recheckOn = recheckOn
  }
}
