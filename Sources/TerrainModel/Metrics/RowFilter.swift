/// A condition on a category field of a row (or on rep, team, manager, region).
package struct RowFilter: Hashable, Sendable {
  package var dimension: Dimension
  /// Canonical names; the row passes if its name is one of them (or none of them, if `excluded`).
  package var members: [String]
  package var excluded: Bool

  package init(dimension: Dimension, members: [String], excluded: Bool = false) {
    self.dimension = dimension
    self.members = members
    self.excluded = excluded
  }
}
