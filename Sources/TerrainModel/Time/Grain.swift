/// How long a reporting period is.
package enum Grain: String, CaseIterable, Codable, Sendable {
  case day, week, month, quarter, year
  /// The whole span that the figures cover, as one period.
  case all
}
