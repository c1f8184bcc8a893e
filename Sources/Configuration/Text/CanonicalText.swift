/// A text with one spelling per meaning, to be hashed: named parts in a fixed order, each with its length, so that no
/// two different lists of parts give the same text.
package struct CanonicalText {
  package private(set) var text = ""

  package init() {}

  package mutating func add(_ name: String, _ value: String) {
    text += "\(name)=\(value.utf8.count):\(value)\n"
  }

  package mutating func add(_ name: String, _ values: [String]) {
    add(name, "\(values.count)")
    for value in values { add("-", value) }
  }

  /// Nothing is written where there is nothing, so that a later optional part leaves old hashes as they are.
  package mutating func add(_ name: String, _ value: String?) {
    if let value { add(name, value) }
  }
}
