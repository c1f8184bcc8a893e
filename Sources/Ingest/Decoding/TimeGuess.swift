/// Finds the pattern of a column of times among the common ones.
package enum TimeGuess {
  private static let patterns = [
    "yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssZ", "yyyy-MM-dd'T'HH:mm:ss.SSSZ",
    "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss zzz", "yyyy/MM/dd", "yyyy/MM/dd HH:mm:ss", "dd.MM.yyyy",
    "dd.MM.yyyy HH:mm", "d MMM yyyy", "d-MMM-yy", "MMM d, yyyy", "dd/MM/yyyy", "dd/MM/yyyy HH:mm", "M/d/yyyy",
    "M/d/yyyy h:mm a", "M/d/yy, h:mm a", "dd/MM/yyyy HH:mm:ss", "yyyyMMdd",
  ]

  /// The first pattern that nine of ten filled cells are of, and no other reads more of them; nil where there is none.
  package static func pattern(of cells: [String]) -> String? {
    guard !cells.isEmpty else { return nil }
    var best: (pattern: String, read: Int)?
    for text in patterns {
      guard let pattern = TimePattern(text) else { continue }
      let read = cells.count { cell in
        Array(cell.utf8).withUnsafeBufferPointer { pattern.read($0) } != nil
      }
      if read > (best?.read ?? 0) { best = (text, read) }
    }
    guard let best, best.read * 10 >= cells.count * 9 else { return nil }
    return best.pattern
  }
}
