/// Reads a header's line that is broken or too long, where there is only one way to.
///
/// Only headers are repaired: without names a whole file is lost, and a name is not a figure. Rows of data are rejected.
struct HeaderRepair {
  let grammar: RecordGrammar
  let text: CellText
  let width: Int

  /// The names and how they were come by; nil where no reading, or more than one, gives `width` names.
  func names(_ line: [UInt8]) -> (names: [String], reason: String)? {
    if let names = withoutEmptyCells(line) {
      return (names, "the header has empty cells too many: they are left out")
    }
    if let names = withoutStrayQuote(line) { return (names, "the header has a stray quote: it is left out") }
    if let (names, separator) = inOtherDialect(line) {
      return (names, "the header is separated by \(separator.label), unlike the rows")
    }
    return nil
  }

  /// The cells of a line whose quotes cannot be made sense of: quotes are passed over.
  static func withoutQuotes(_ line: [UInt8], _ grammar: RecordGrammar, _ text: CellText) -> [String] {
    let bare = line.filter { $0 != grammar.quote }
    guard !bare.isEmpty else { return [] }
    var plain = grammar
    plain.quote = nil
    var cells: [CellExtent] = []
    _ = RecordScanner(plain).scan(bare.span, from: 0, into: &cells)
    return cells.map { text.string(bare.span, $0) }
  }

  private func withoutEmptyCells(_ line: [UInt8]) -> [String]? {
    guard let names = strictly(line, grammar), names.count > width else { return nil }
    let filled = names.filter { !RowJudge.isBlank($0) }
    return filled.count == width ? filled : nil
  }

  private func withoutStrayQuote(_ line: [UInt8]) -> [String]? {
    guard let quote = grammar.quote else { return nil }
    var readings: Set<[String]> = []
    for index in line.indices.prefix(4000) where line[index] == quote {
      var candidate = line
      candidate.remove(at: index)
      if let names = strictly(candidate, grammar), names.count == width { readings.insert(names) }
      if readings.count > 1 { return nil }
    }
    return readings.first
  }

  private func inOtherDialect(_ line: [UInt8]) -> ([String], Separator)? {
    var found: [([String], Separator)] = []
    for bytes in [",", ";", "\t", "|", " "] {
      guard let separator = Separator(Array(bytes.utf8)), separator != grammar.separator else { continue }
      var other = grammar
      other.separator = separator
      if let names = strictly(line, other), names.count == width { found.append((names, separator)) }
    }
    return found.count == 1 ? found.first : nil
  }

  private func strictly(_ line: [UInt8], _ grammar: RecordGrammar) -> [String]? {
    guard !line.isEmpty else { return nil }
    var cells: [CellExtent] = []
    let extent = RecordScanner(grammar).scan(line.span, from: 0, into: &cells)
    guard extent.damage == nil, extent.end == line.count, !extent.isBlank else { return nil }
    return cells.map { text.string(line.span, $0) }
  }
}
