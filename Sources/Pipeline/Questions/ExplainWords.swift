/// A figure that somebody wants explained, as typed.
package struct ExplainWords: Sendable {
  /// nil where an objective or a lesson is named.
  package var kpi: String?
  package var objective: String?
  /// The id of a lesson.
  package var lesson: String?
  package var by: String?
  package var member: String?
  package var period: String?
  package var conditions: [String]
  package var isRestricted: Bool
  /// How many rows are listed per measure; nil: all.
  package var rows: Int?
  /// Whether rows are shown as the exports have them.
  package var showsSource: Bool

  package init(
    kpi: String? = nil, objective: String? = nil, lesson: String? = nil, by: String? = nil,
    member: String? = nil, period: String? = nil, conditions: [String] = [], isRestricted: Bool = false,
    rows: Int? = nil,
    showsSource: Bool = false
  ) {
    self.kpi = kpi
    self.objective = objective
    self.lesson = lesson
    self.by = by
    self.member = member
    self.period = period
    self.conditions = conditions
    self.isRestricted = isRestricted
    self.rows = rows
    self.showsSource = showsSource
  }
}
