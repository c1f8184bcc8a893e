import TerrainModel

/// Maps the words of one format onto the one vocabulary: the company's words first, then the format's.
struct WordMapper: Sendable {
  private let company: [Field: [String: String]]
  private let format: [Field: [String: String]]

  init(company: [Field: [String: String]], format: [Field: [String: String]]) {
    self.company = company.mapValues(Self.keyed)
    self.format = format.mapValues(Self.keyed)
  }

  /// What a word means, and whether a vocabulary says so; a word that none knows means itself.
  func meaning(of word: String, as field: Field) -> (word: String, isListed: Bool) {
    let key = NameKey.word(word)
    if let own = company[field]?[key] { return (own, true) }
    guard let vendor = format[field]?[key] else { return (word, false) }
    return (company[field]?[NameKey.word(vendor)] ?? vendor, true)
  }

  private static func keyed(_ words: [String: String]) -> [String: String] {
    // Sorted, so that of two words with one key the same one wins on every run.
    Dictionary(words.sorted { $0.key < $1.key }.map { (NameKey.word($0.key), $0.value) }) { first, _ in first
    }
  }
}
