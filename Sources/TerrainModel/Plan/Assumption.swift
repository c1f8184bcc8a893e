/// A claim about buyers or the market that the plan rests on, with the comparison that tests it in our own data.
package struct Assumption: Hashable, Sendable {
  package var name: String
  package var claim: LocalizedText
  /// The comparison that tests it; nil where nothing in the exports can, which the report says.
  package var comparison: String?
  package var location: SourceLocation

  package init(name: String, claim: LocalizedText, comparison: String?, location: SourceLocation) {
    self.name = name
    self.claim = claim
    self.comparison = comparison
    self.location = location
  }
}
