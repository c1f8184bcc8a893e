/// How many single-character edits turn one text into another (Levenshtein), for proposing the nearest name.
package enum EditDistance {
  /// Compared without case.
  package static func between(_ left: String, _ right: String) -> Int {
    let (first, second) = (Array(left.lowercased()), Array(right.lowercased()))
    var previous = Array(0...second.count)
    for (row, character) in first.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(second.count + 1)
      for (column, other) in second.enumerated() {
        let substitution = previous[column] + (character == other ? 0 : 1)
        current.append(min(substitution, previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[second.count]
  }

  /// The nearest of some names, the first of equals; nil where none is nearer than half of its length.
  package static func nearest(to name: String, among names: [String]) -> String? {
    var best: (name: String, distance: Int)?
    for candidate in names where abs(candidate.count - name.count) <= max(name.count, candidate.count) / 2 {
      let distance = between(name, candidate)
      if distance < (best?.distance ?? .max) { best = (candidate, distance) }
    }
    guard let best, best.distance <= max(best.name.count, name.count) / 2 else { return nil }
    return best.name
  }
}
