/// Finds the name that somebody most likely meant.
enum NearestName {
  /// The nearest of the candidates, if it is near enough to be a slip of the pen: at most a third of the letters
  /// differ, and never more than three, so that names of one or two letters have no neighbour. Of equally near ones the first in the alphabet.
  static func of(_ name: String, among candidates: [String]) -> String? {
    let letters = Array(name.lowercased().unicodeScalars.prefix(64))
    let limit = min(3, letters.count / 3)
    var best: (distance: Int, name: String)?
    for candidate in candidates.sorted() {
      let distance = editDistance(letters, Array(candidate.lowercased().unicodeScalars.prefix(64)))
      if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.name
  }

  /// What to print after a complaint about a name: the nearest one, else all of them where they are few.
  static func advice(_ name: String, among candidates: [String], listed: String = "Known here") -> String {
    if let nearest = of(name, among: candidates) { return "Did you mean “\(nearest)”?" }
    guard !candidates.isEmpty else { return "" }
    let shown = candidates.prefix(24).joined(separator: ", ")
    let more = candidates.count > 24 ? ", and \(candidates.count - 24) more" : ""
    return "\(listed): \(shown)\(more)."
  }

  /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
  static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    if left.isEmpty { return right.count }
    if right.isEmpty { return left.count }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for i in 1...left.count {
      var current = [Int](repeating: i, count: right.count + 1)
      for j in 1...right.count {
        let cost = left[i - 1] == right[j - 1] ? 0 : 1
        current[j] = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          current[j] = min(current[j], beforeLast[j - 2] + 1)
        }
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
