/// A rule of a format that sets rows aside before they are decoded.
package struct RowRule: Hashable, Sendable {
  package enum Condition: Hashable, Sendable {
    /// The first non-empty cell starts with one of the texts and at least half of the other cells are empty.
    case firstCell(startsWith: [String])
    /// Every named column is empty.
    case empty(headers: [String])
    /// A column holds one of the values (case ignored).
    case cell(header: String, isOneOf: [String])
  }

  package var rule: Rule
  package var condition: Condition

  package init(rule: Rule, condition: Condition) {
    self.rule = rule
    self.condition = condition
  }
}
