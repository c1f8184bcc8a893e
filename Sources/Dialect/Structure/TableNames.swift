/// Names of columns compared between headers.
enum TableNames {
  /// Without case and outer white space.
  static func canonical(_ name: String) -> String {
    var text = Substring(name)
    while let first = text.first, first.isWhitespace || first == "\u{FEFF}" { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return text.lowercased()
  }

  /// The share of filled cells of a row that are names of a header, from 0 to 1; 0 for fewer than two cells.
  static func overlap(_ row: [String], with names: Set<String>) -> Double {
    let filled = row.map(canonical).filter { !$0.isEmpty }
    guard filled.count >= 2 else { return 0 }
    return Double(filled.count { names.contains($0) }) / Double(filled.count)
  }
}
