/// File patterns: `*` within a name, `?` for one character, `**` across folders.
package struct Glob: Sendable {
  private let pattern: [Character]

  package init(_ pattern: String) {
    self.pattern = Array(pattern)
  }

  package func matches(_ path: String) -> Bool { matches(pattern[...], Array(path)[...]) }

  private func matches(_ pattern: ArraySlice<Character>, _ text: ArraySlice<Character>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    let rest = pattern.dropFirst()
    if first == "*" {
      if rest.first == "*" {
        // `**/` also stands for no folder at all.
        let behind = rest.dropFirst()
        if behind.first == "/", matches(behind.dropFirst(), text) { return true }
        return (text.startIndex...text.endIndex).contains { matches(behind, text[$0...]) }
      }
      var index = text.startIndex
      while true {
        if matches(rest, text[index...]) { return true }
        if index == text.endIndex || text[index] == "/" { return false }
        index += 1
      }
    }
    guard let character = text.first else { return false }
    let fits = first == "?" ? character != "/" : first == character
    return fits && matches(rest, text.dropFirst())
  }
}
