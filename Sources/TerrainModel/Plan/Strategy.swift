/// One way to the objectives; "continue as now" is always among them.
package struct Strategy: Hashable, Sendable {
  package var name: String
  package var label: LocalizedText
  /// Money it costs until the deadline, in 10⁻⁴ of the pipeline's currency.
  package var cost: Int64
  /// Names of the assumptions it hangs on.
  package var assumptions: [String]
  package var isChosen: Bool
  package var location: SourceLocation

  package init(
    name: String, label: LocalizedText, cost: Int64, assumptions: [String], isChosen: Bool,
    location: SourceLocation
  ) {
    self.name = name
    self.label = label
    self.cost = cost
    self.assumptions = assumptions
    self.isChosen = isChosen
    self.location = location
  }
}
