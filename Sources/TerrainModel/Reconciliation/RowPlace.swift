/// Where a row stands: what tells it from all others.
package struct RowPlace: Hashable, Sendable {
  package var origin: FactOrigin
  /// From 1.
  package var line: Int

  package init(origin: FactOrigin, line: Int) {
    self.origin = origin
    self.line = line
  }
}
