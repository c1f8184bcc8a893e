/// An action with an owner, means and dates, that serves objectives.
package struct Tactic: Hashable, Sendable {
  package var name: String
  package var label: LocalizedText
  package var objectives: [String]
  package var owner: String
  package var skills: [String]
  package var tools: [String]
  /// In 10⁻⁴ of the pipeline's currency.
  package var budget: Int64
  package var start: CalendarDay
  package var end: CalendarDay
  /// Activity kinds that serve it, for telling purposeful activity from noise.
  package var kinds: [ActivityKind]
  package var location: SourceLocation

  package init(
    name: String, label: LocalizedText, objectives: [String], owner: String, skills: [String] = [],
    tools: [String] = [], budget: Int64 = 0, start: CalendarDay, end: CalendarDay, kinds: [ActivityKind] = [],
    location: SourceLocation
  ) {
    self.name = name
    self.label = label
    self.objectives = objectives
    self.owner = owner
    self.skills = skills
    self.tools = tools
    self.budget = budget
    self.start = start
    self.end = end
    self.kinds = kinds
    self.location = location
  }
}
