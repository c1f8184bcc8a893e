import TerrainModel

/// What the dictionary codes of one input mean: arrays by vendor code, so that a row costs one look-up.
struct InputWords: Sendable {
  /// No words at all.
  init() {}

  /// Canonical code by vendor code, of every field but the account.
  private var codes: [Field: [UInt32]] = [:]
  /// The fields of which every vendor code is the canonical one.
  private var kept: Set<Field> = []
  /// The accounts of all inputs, and the number of this one; nil where it names none.
  var accounts: (names: AccountNames, input: Int)?
  /// Codes that every row has where its own cell is empty or the export has no such column.
  var constants: [Field: UInt32] = [:]
  /// Constants that win over the row's own cell, because the pipeline says so.
  var overriding: Set<Field> = []
  /// By vendor code: whether no vocabulary or list knows the word. Only fields with such words.
  var unknown: [Field: [Bool]] = [:]
  /// `is_won` and `is_closed` by vendor code; nil where the word is neither yes nor no.
  var isWon: [Bool?] = []
  var isClosed: [Bool?] = []
  /// What a word of `stage` says of the status, as a code; `Missing.code` where nothing.
  var statusOfStage: [UInt32] = []
  /// By vendor code of `currency`: whether it is another than the pipeline's.
  var isForeign: [Bool] = []
  /// Account code by vendor code of `account_id`.
  var accountOfIdentifier: [UInt32] = []

  /// Maps the dictionaries of an input, in a fixed order of fields.
  init(
    _ input: NormalizeInput, currency: String, company: [Field: [String: String]], lexicon: inout Lexicon
  ) {
    let mapper = WordMapper(company: company, format: input.format.vocabulary)
    let words = input.content.dictionaries
    let record = input.record
    for field in Field.allCases
    where field != .account && Self.isMapped(field, in: record) && input.content.fields.contains(field) {
      let mapped = (words[field] ?? []).map { word -> (code: UInt32, isUnknown: Bool) in
        word.isEmpty
          ? (Missing.code, false) : lexicon.code(of: word, as: field, record: record, mapper: mapper)
      }
      codes[field] = mapped.map(\.code)
      if Self.areKept(mapped.map(\.code)) { kept.insert(field) }
      if mapped.contains(where: \.isUnknown) { unknown[field] = mapped.map(\.isUnknown) }
    }
    isWon = (words[.isWon] ?? []).map(Self.truth)
    isClosed = (words[.isClosed] ?? []).map(Self.truth)
    statusOfStage = (words[.stage] ?? []).map { stage in
      let own = lexicon.code(of: stage, as: .status, record: .opportunity, mapper: mapper)
      if !own.isUnknown { return own.code }
      let canonical = mapper.meaning(of: stage, as: .stage).word
      return lexicon.code(of: canonical, as: .status, record: .opportunity, mapper: mapper).code
    }
    let home = NameKey.word(currency)
    isForeign = (words[.currency] ?? []).map { !$0.isEmpty && NameKey.word($0) != home }
    setConstants(of: input, mapper: mapper, lexicon: &lexicon)
  }

  /// What an input says of accounts. The name of an account record is the account itself.
  static func accounts(of input: NormalizeInput) -> AccountNames.Statement {
    guard isMapped(.account, in: input.record) else { return AccountNames.Statement(columns: []) }
    let words = input.content.dictionaries
    let stated = input.content.fields.contains(.account) ? [words[.account] ?? []] : []
    let named = input.record == .account ? [words[.name] ?? []] : []
    return AccountNames.Statement(
      columns: stated + named,
      constant: input.source.constants[.account] ?? input.format.constants[.account])
  }

  /// Canonical codes by vendor code; nil for a field whose words are not mapped.
  func codes(of field: Field) -> [UInt32]? {
    field == .account ? accounts.map { $0.names.all.codes[$0.input] } : codes[field]
  }

  /// Whether vendor codes mean themselves, so that they need not be mapped: the first export of a pipeline numbers the
  /// names of its reps as the facts do.
  func keeps(_ codes: [UInt32], of field: Field) -> Bool {
    let isKept = field == .account ? accountsAreKept : kept.contains(field)
    guard isKept else { return false }
    // Missing ones are the largest, and 0 with one added.
    var end: UInt32 = 0
    for code in codes { end = max(end, code &+ 1) }
    return Int(end) <= self.codes(of: field)?.count ?? 0
  }

  private var accountsAreKept: Bool {
    guard let (names, input) = accounts else { return false }
    return names.all.isKept[input]
  }

  /// Whether the words of a field are mapped to codes.
  func maps(_ field: Field) -> Bool { field == .account ? accounts != nil : codes[field] != nil }

  private mutating func setConstants(of input: NormalizeInput, mapper: WordMapper, lexicon: inout Lexicon) {
    let own = input.source.constants
    for field in Field.allCases where Self.isMapped(field, in: input.record) {
      guard let word = own[field] ?? input.format.constants[field] else { continue }
      if own[field] != nil { overriding.insert(field) }
      if field == .account { continue }
      let code = lexicon.code(of: word, as: field, record: input.record, mapper: mapper).code
      constants[field] = code
    }
    guard input.source.repOrigin == .folder, let folder = input.folderRep else { return }
    let rep = lexicon.code(of: folder, as: .rep, record: input.record, mapper: mapper)
    constants[.rep] = rep.code
    overriding.insert(.rep)
  }

  /// Fields whose words become codes of the facts. People and contacts are looked up, never handed on.
  private static func isMapped(_ field: Field, in record: RecordKind) -> Bool {
    guard field.type == .category, record != .person else { return false }
    // Who states a control is no source of deals.
    if record == .control && field == .source { return false }
    switch field {
    case .isWon, .isClosed, .isDeleted, .isDraft, .email, .externalID, .alias, .membership: return false
    default: return true
    }
  }

  /// Whether the code of each word is its own number.
  static func areKept(_ codes: [UInt32]) -> Bool { codes.indices.allSatisfy { Int(codes[$0]) == $0 } }

  private static func truth(_ word: String) -> Bool? {
    switch NameKey.word(word) {
    case "true", "1", "yes", "y", "x", "vrai", "oui", "won": true
    case "false", "0", "no", "n", "faux", "non": false
    default: nil
    }
  }
}
