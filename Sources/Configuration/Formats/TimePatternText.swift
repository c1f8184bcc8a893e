/// Checks time patterns, the little language that format files describe times in (see `docs/reference/format.yml`).
enum TimePatternText {
  private static let items: Set<String> = [
    "yyyy", "yy", "M", "MM", "MMM", "EEE", "d", "dd", "H", "HH", "h", "hh", "mm", "ss", "SSS", "a", "Z",
    "zzz",
  ]

  /// Patterns that are a word of their own: serial days and times of a spreadsheet.
  private static let words: Set<String> = ["excel-day", "excel-time"]

  /// What is wrong with a pattern, as the end of “expected …”; nil where it is valid.
  static func problem(_ pattern: String) -> String? {
    if words.contains(pattern) { return nil }
    guard pattern.utf8.count <= 60 else { return "a time pattern of at most 60 signs" }
    guard let runs = runs(of: pattern) else { return "a time pattern whose quote is closed" }
    if let unknown = runs.first(where: { !items.contains($0) }) {
      return "a time pattern without “\(unknown)” (known: \(items.sorted().joined(separator: ", ")))"
    }
    let kinds = runs.map { $0.first ?? " " }
    if Set(kinds).count != kinds.count { return "a time pattern that names each part once" }
    for (letter, part) in [("y", "a year"), ("M", "a month"), ("d", "a day")]
    where !kinds.contains(Character(letter)) { return "a time pattern with \(part)" }
    let hasHour = kinds.contains("H") || kinds.contains("h")
    if kinds.contains("h") != kinds.contains("a") { return "“h” with “a” (AM or PM), or “H” without" }
    if !hasHour, kinds.contains(where: { "msSZz".contains($0) }) { return "a time pattern with an hour" }
    return nil
  }

  /// The runs of equal letters outside quotes; nil where a quote is not closed.
  private static func runs(of pattern: String) -> [String]? {
    var runs: [String] = []
    var isQuoted = false
    var previous: Character?
    for sign in pattern {
      if sign == "'" {
        isQuoted.toggle()
        previous = nil
      } else if isQuoted || !sign.isLetter {
        previous = nil
      } else if sign == previous, let last = runs.indices.last {
        runs[last].append(sign)
      } else {
        runs.append(String(sign))
        previous = sign
      }
    }
    return isQuoted ? nil : runs
  }
}
