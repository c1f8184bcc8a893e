/// Where the content of a cell stands, without its quotes.
package struct CellExtent: Hashable, Sendable {
  package var start: Int
  package var end: Int
  package var isQuoted: Bool
  /// Whether escapes must be undone.
  var hasEscapes: Bool

  var count: Int { end - start }
}
