/// Canonical names per category field, by code. Sorted by nothing: the order is that of first appearance in the sorted
/// files, so it does not depend on threads.
///
/// Names of a field may be made when they are first asked for: exports name tens of thousands of accounts, and few
/// questions are about them.
package struct FactDictionaries: Sendable, ExpressibleByDictionaryLiteral {
  private var names: [Field: [String]]
  private var deferred: [Field: @Sendable () -> [String]]

  /// `deferred` is called with every look at a field: it remembers what it made.
  package init(_ names: [Field: [String]], deferred: [Field: @Sendable () -> [String]] = [:]) {
    self.names = names
    self.deferred = deferred
  }

  package init(dictionaryLiteral elements: (Field, [String])...) {
    self.init(Dictionary(elements) { _, last in last })
  }

  /// nil for a field that nothing names.
  package subscript(field: Field) -> [String]? {
    get { names[field] ?? deferred[field].map { $0() } }
    set {
      names[field] = newValue
      deferred[field] = nil
    }
  }
}
