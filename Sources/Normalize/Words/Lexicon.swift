import TerrainModel

/// The dictionaries of the facts while they are built: from words of any vendor to codes of one vocabulary. Accounts
/// have one of their own (`AccountNames`).
struct Lexicon {
  private var dictionaries: [Field: CanonicalDictionary] = [:]
  var directory: PersonDirectory
  /// nil where no export names accounts.
  var accounts: AccountNames?
  /// Codes of `product` below this come from a product list; nil where there is none.
  private(set) var listedProducts: UInt32?
  private let aliases: [Field: [String: String]]

  init(settings: NormalizeSettings, directory: PersonDirectory) {
    self.directory = directory
    aliases = Dictionary(
      uniqueKeysWithValues: settings.aliases.map { field, words in
        let sorted = words.sorted { $0.key < $1.key }
        return (field, Dictionary(sorted.map { (NameKey.word($0.key), $0.value) }) { first, _ in first })
      })
    // Codes of closed vocabularies are the positions of their raw values.
    seed(.kind, ActivityKind.allCases.map(\.rawValue))
    seed(.status, OpportunityStatus.allCases.map(\.rawValue))
    seed(.direction, Direction.allCases.map(\.rawValue))
    seed(.channel, Channel.allCases.map(\.rawValue))
  }

  /// Canonical names by code, for `Facts`.
  var factDictionaries: FactDictionaries {
    FactDictionaries(labels, deferred: accounts.map { names in [.account: { names.all.labels }] } ?? [:])
  }

  /// The same without accounts.
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
    return names[NameKey.word(word)] ?? word
  }

  private mutating func add(_ field: Field, key: String, label: String) -> UInt32 {
    dictionaries[field, default: CanonicalDictionary()].code(key: key, label: label)
  }

  private mutating func seed(_ field: Field, _ words: [String]) {
    for word in words { _ = add(field, key: NameKey.word(word), label: word) }
  }
}
