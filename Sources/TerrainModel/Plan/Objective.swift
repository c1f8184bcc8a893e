/// A SMART target: one KPI for one scope, from a start day to a deadline, with an owner.
///
/// The target is for the KPI's value over all days from `start` to `deadline`: a sum for counts and money, the
/// overall rate for shares.
package struct Objective: Hashable, Sendable {
  package var name: String
  package var label: LocalizedText
  package var kpi: String
  package var scope: [RowFilter]
  package var target: Double
  package var start: CalendarDay
  package var deadline: CalendarDay
  /// The span that the target is compared with.
  package var baselineFirst: CalendarDay
  package var baselineLast: CalendarDay
  package var owner: String
  package var location: SourceLocation

  package init(
    name: String, label: LocalizedText, kpi: String, scope: [RowFilter] = [], target: Double,
    start: CalendarDay,
    deadline: CalendarDay, baselineFirst: CalendarDay, baselineLast: CalendarDay, owner: String,
    location: SourceLocation
  ) {
    self.name = name
    self.label = label
    self.kpi = kpi
    self.scope = scope
    self.target = target
    self.start = start
    self.deadline = deadline
    self.baselineFirst = baselineFirst
    self.baselineLast = baselineLast
    self.owner = owner
    self.location = location
  }
}
