import Primitives
import TerrainModel

/// The dictionaries of the facts while they are built: from words of any vendor to codes of one vocabulary.
struct Lexicon {
  private var dictionaries: [Field: CanonicalDictionary] = [:]
  var directory: PersonDirectory
  /// Codes of `product` below this come from a product list; nil where there is none.
  private(set) var listedProducts: UInt32?
  private let aliases: [Field: [String: String]]

  init(settings: NormalizeSettings, directory: PersonDirectory) {
    self.directory = directory
    aliases = Dictionary(
      uniqueKeysWithValues: settings.aliases.map { field, words in
        let sorted = words.sorted { $0.key < $1.key }
        return (field, Dictionary(sorted.map { (Self.key($0.key, field), $0.value) }) { first, _ in first })
      })
    // Codes of closed vocabularies are the positions of their raw values.
    seed(.kind, ActivityKind.allCases.map(\.rawValue))
    seed(.status, OpportunityStatus.allCases.map(\.rawValue))
    seed(.direction, Direction.allCases.map(\.rawValue))
    seed(.channel, Channel.allCases.map(\.rawValue))
  }

  /// Canonical names by code, for `Facts`.
  var labels: [Field: [String]] {
    var labels = dictionaries.mapValues(\.labels)
    labels[.rep] = directory.names
    return labels
  }

  /// The code of a word, and whether it is one that a closed vocabulary or a list does not know.
  mutating func code(of word: String, as field: Field, record: RecordKind, mapper: WordMapper)
    -> (code: UInt32, isUnknown: Bool)
  {
    switch field {
    case .rep:
      let code = directory.code(of: word)
      return (code, directory.hasPeople && Int(code) >= directory.knownCount)
    case .account:
      return (accountCodes(of: [word], threads: 1).first ?? Missing.code, false)
    case .accountID: return (add(field, key: NameKey.identifier(word), label: word), false)
    case .product:
      let name = mapper.meaning(of: aliased(word, field), as: field).word
      let code = add(field, key: NameKey.word(name), label: name)
      return (code, listedProducts.map { code >= $0 } ?? false)
    case .manager:
      if case .known(let code) = directory.match(word) {
        let name = directory.names[Int(code)]
        return (add(field, key: NameKey.person(name), label: name), false)
      }
      return (add(field, key: NameKey.person(word), label: word), false)
    default: return vocabularyCode(of: word, as: field, record: record, mapper: mapper)
    }
  }

  /// The codes of many names of accounts, missing for empty ones: there are tens of thousands, which so many threads fold
  /// side by side before they are added one after the other.
  mutating func accountCodes(of names: [String], threads: Int) -> [UInt32] {
    let size = 4_096
    let lexicon = self
    let folded = Parallel.map(count: (names.count + size - 1) / size, threads: threads) { chunk in
      lexicon.folded(names[(chunk * size)..<min((chunk + 1) * size, names.count)])
    }
    dictionaries[.account, default: CanonicalDictionary()].expect(names.count)
    return folded.flatMap { dictionaries[.account, default: CanonicalDictionary()].codes(of: $0) }
  }

  private func folded(_ names: ArraySlice<String>) -> FoldedNames {
    var folded = FoldedNames(expecting: names.count)
    for name in names {
      let label = NameKey.withoutTrailingIdentifier(aliased(name, .account))
      folded.add(label) { NameKey.appendAccount(label, to: &$0) }
    }
    return folded
  }

  /// Declares that the products added so far are all there are.
  mutating func closeProductList() {
    listedProducts = UInt32(clamping: dictionaries[.product]?.labels.count ?? 0)
  }

  private mutating func vocabularyCode(
    of word: String, as field: Field, record: RecordKind, mapper: WordMapper
  ) -> (code: UInt32, isUnknown: Bool) {
    let (meaning, isListed) = mapper.meaning(of: aliased(word, field), as: field)
    let key = NameKey.word(meaning)
    if let closed = closedVocabulary(of: field, in: record) {
      if let code = dictionaries[field]?.code(ofKey: key), code < closed { return (code, false) }
      if field == .kind {
        let other = ActivityKind.allCases.firstIndex(of: .other) ?? 0
        return (UInt32(clamping: other), true)
      }
      return (Missing.code, true)
    }
    // A word that a vocabulary maps to is written as the vocabulary writes it.
    return (add(field, key: key, label: isListed ? meaning : aliased(word, field)), false)
  }

  /// The number of words of a vocabulary that is closed for a record kind; nil where it is open.
  private func closedVocabulary(of field: Field, in record: RecordKind) -> UInt32? {
    switch (field, record) {
    case (.kind, .activity): UInt32(clamping: ActivityKind.allCases.count)
    case (.status, .opportunity): UInt32(clamping: OpportunityStatus.allCases.count)
    case (.direction, _): UInt32(clamping: Direction.allCases.count)
    default: nil
    }
  }

  private func aliased(_ word: String, _ field: Field) -> String {
    guard let names = aliases[field] else { return word }
    return names[Self.key(word, field)] ?? word
  }

  private static func key(_ word: String, _ field: Field) -> String {
    field == .account ? NameKey.account(word) : NameKey.word(word)
  }

  private mutating func add(_ field: Field, key: String, label: String) -> UInt32 {
    dictionaries[field, default: CanonicalDictionary()].code(key: key, label: label)
  }

  private mutating func seed(_ field: Field, _ words: [String]) {
    for word in words { _ = add(field, key: NameKey.word(word), label: word) }
  }
}
