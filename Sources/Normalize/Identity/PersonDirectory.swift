import TerrainModel

/// The reps: one code per person, their stays in teams, and the way from any spelling to the code.
struct PersonDirectory: Sendable {
  /// What a word of an export says about who it was.
  enum Match: Equatable, Sendable {
    case known(UInt32)
    /// Several people go by it.
    case ambiguous
    case unknown
  }

  /// Full names by rep code; the names that no people file knows are added behind.
  private(set) var names: [String] = []
  /// How many of them a people file knows.
  private(set) var knownCount = 0
  /// Profile keys per known rep.
  private(set) var profiles: [[UInt64]] = []
  let hasPeople: Bool
  private var emails: [String: UInt32] = [:]
  private var identifiers: [String: UInt32] = [:]
  private var namesByKey: [String: UInt32] = [:]
  private var ambiguous: Set<String> = []
  private var outsiders: [String: UInt32] = [:]

  init(records: [PersonRecord], clusters: [[Int]], aliases: [String: String]) {
    hasPeople = !clusters.isEmpty
    for rows in clusters { add(rows.map { records[$0] }) }
    knownCount = names.count
    for (alias, name) in aliases.sorted(by: { $0.key < $1.key }) {
      guard case .known(let code) = match(name) else { continue }
      // What a person wrote in the alias file settles a name that two people share.
      let key = NameKey.person(alias)
      ambiguous.remove(key)
      namesByKey[key] = code
      if emails[alias.lowercased()] == nil { emails[alias.lowercased()] = code }
    }
  }

  /// Finds the rep that an export names by e-mail, identifier, name or alias.
  func match(_ word: String) -> Match { match(word, lowercased: word.lowercased()) }

  private func match(_ word: String, lowercased: String) -> Match {
    if let code = emails[lowercased] { return .known(code) }
    if let code = identifiers[NameKey.identifier(word)] { return .known(code) }
    if ambiguous.isEmpty && namesByKey.isEmpty { return .unknown }
    let key = NameKey.person(word)
    if ambiguous.contains(key) { return .ambiguous }
    if let code = namesByKey[key] { return .known(code) }
    return .unknown
  }

  /// The rep's code; a word that the people files do not settle becomes a member of its own, named as written.
  mutating func code(of word: String) -> UInt32 {
    let lowercased = word.lowercased()
    if case .known(let code) = match(word, lowercased: lowercased) { return code }
    let person = word.utf8.contains(UInt8(ascii: "@")) ? "" : NameKey.person(word)
    let key = person.isEmpty ? lowercased : person
    if let code = outsiders[key] { return code }
    let code = UInt32(clamping: names.count)
    names.append(word)
    outsiders[key] = code
    return code
  }

  private mutating func add(_ records: [PersonRecord]) {
    let code = UInt32(clamping: names.count)
    // The file that has teams is the one that somebody keeps for this purpose: its spelling is the rep's name.
    let named = records.first { $0.team != nil && $0.name != nil } ?? records.first { $0.name != nil }
    let fallback = records.lazy.compactMap { $0.email ?? $0.identifiers.first }.first
    names.append(named?.name ?? fallback ?? "")
    var keys: [UInt64] = []
    for record in records {
      if let email = record.emailKey, emails[email] == nil { emails[email] = code }
      for identifier in record.identifiers.map(NameKey.identifier) where identifiers[identifier] == nil {
        identifiers[identifier] = code
      }
      if record.profile != Missing.key, !keys.contains(record.profile) { keys.append(record.profile) }
      for name in record.aliases + (record.name.map { [$0] } ?? []) { bind(name, to: code) }
    }
    profiles.append(keys)
  }

  private mutating func bind(_ name: String, to code: UInt32) {
    if name.contains("@"), emails[name.lowercased()] == nil { emails[name.lowercased()] = code }
    let key = NameKey.person(name)
    guard !key.isEmpty, !ambiguous.contains(key) else { return }
    if let other = namesByKey[key], other != code {
      namesByKey[key] = nil
      ambiguous.insert(key)
    } else {
      namesByKey[key] = code
    }
  }
}
