import Primitives
import TerrainModel

/// Goes once over the rows that count and notes what a reader must be told: flags, unknown names, joins, money.
struct Tally {
  private(set) var coverage = JoinCoverage()
  private(set) var names = NameTally()
  /// Amounts in other currencies, by source and currency.
  private(set) var foreign: [String: [String: RateUse]] = [:]
  private let knownReps: UInt32?
  private let knownProducts: UInt32?

  private static let touching: [Bool] = ActivityKind.allCases.map(\.isTouch)
  private static let incoming = UInt32(clamping: Direction.allCases.firstIndex(of: .incoming) ?? 1)
  private static let outgoing = UInt32(clamping: Direction.allCases.firstIndex(of: .outgoing) ?? 0)

  init(knownReps: UInt32?, knownProducts: UInt32?) {
    self.knownReps = knownReps
    self.knownProducts = knownProducts
  }

  /// The flags of one input. Throws where a segment cannot be read.
  mutating func add(_ plan: InputPlan, threads: Int) throws -> [Rule: Int] {
    var flags: [Rule: Int] = [:]
    guard plan.record.isFact, !plan.fates.isEmpty else { return flags }
    let fields = fields(of: plan)
    try Parallel.inOrder(count: plan.content.groupRowCounts.count, threads: threads) { group in
      let batch = try plan.load(group: group, fields: fields, withLines: false)
      return (batch: batch, touches: Self.touches(in: batch, plan.record))
    } body: { group, loaded in
      let batch = loaded.batch
      addReps(batch, plan, &flags)
      addProducts(batch, plan)
      coverage.touches += loaded.touches.all
      coverage.touchesJoined += loaded.touches.joined
      if plan.record == .opportunity { addOpportunities(batch, plan, &flags) }
      if !plan.words.unknown.isEmpty || plan.words.isForeign.contains(true) || plan.record == .opportunity {
        try addWords(group, batch, plan, &flags)
      }
    }
    return flags
  }

  private func fields(of plan: InputPlan) -> Set<Field> {
    var fields: Set<Field> = []
    if knownReps != nil { fields.formUnion([.rep, .amount]) }
    if knownProducts != nil, plan.record != .product { fields.formUnion([.product, .amount]) }
    switch plan.record {
    case .activity: fields.formUnion([.kind, .direction, .account])
    case .invitation: fields.formUnion([.direction, .account])
    case .opportunity: fields.formUnion([.account, .contact, .created, .closed, .amount])
    default: fields.insert(.amount)
    }
    return fields
  }

  private mutating func addReps(_ batch: FactBatch, _ plan: InputPlan, _ flags: inout [Rule: Int]) {
    guard let knownReps, let reps = batch.codes(.rep) else { return }
    let amounts = batch.integers(.amount)
    for row in reps.indices where reps[row] >= knownReps && reps[row] != Missing.code {
      guard batch.counted.isEmpty || batch.counted[row] else { continue }
      flags[.unmatchedRep, default: 0] += 1
      names.add(.rep, code: reps[row], source: plan.input.source.name, amount: amounts?[row])
    }
  }

  private mutating func addProducts(_ batch: FactBatch, _ plan: InputPlan) {
    guard let knownProducts, let products = batch.codes(.product) else { return }
    let amounts = batch.integers(.amount)
    for row in products.indices where products[row] >= knownProducts && products[row] != Missing.code {
      guard batch.counted.isEmpty || batch.counted[row] else { continue }
      names.add(.product, code: products[row], source: plan.input.source.name, amount: amounts?[row])
    }
  }

  /// How many rows of a batch are touches, and how many of those state an account.
  private static func touches(in batch: FactBatch, _ record: RecordKind) -> (all: Int, joined: Int) {
    guard record == .activity || record == .invitation else { return (0, 0) }
    let isActivity = record == .activity
    let kinds = batch.codes(.kind)
    let directions = batch.codes(.direction)
    let accounts = batch.codes(.account)
    let (incoming, outgoing, missing) = (incoming, outgoing, Missing.code)
    let touching = touching
    var touches = (all: 0, joined: 0)
    for row in 0..<batch.rowCount where batch.counted.isEmpty || batch.counted[row] {
      if isActivity {
        guard let kinds, Int(kinds[row]) < touching.count, touching[Int(kinds[row])] else { continue }
        if let directions, directions[row] == incoming { continue }
      } else if let directions, directions[row] != outgoing {
        continue
      }
      touches.all += 1
      if let accounts, accounts[row] != missing { touches.joined += 1 }
    }
    return touches
  }

  private mutating func addOpportunities(_ batch: FactBatch, _ plan: InputPlan, _ flags: inout [Rule: Int]) {
    let accounts = batch.codes(.account)
    let contacts = batch.keys(.contact)
    let created = batch.integers(.created)
    let closed = batch.integers(.closed)
    for row in 0..<batch.rowCount where batch.counted.isEmpty || batch.counted[row] {
      let hasAccount = accounts.map { $0[row] != Missing.code } ?? false
      let hasContact = contacts.map { $0[row] != Missing.key } ?? false
      coverage.opportunities += 1
      if hasAccount || hasContact { coverage.opportunitiesJoined += 1 }
      if !hasAccount { flags[.missingAccount, default: 0] += 1 }
      let start = created?[row] ?? Missing.integer
      let end = closed?[row] ?? Missing.integer
      if start == Missing.integer {
        flags[.missingCreated, default: 0] += 1
      } else if end != Missing.integer, WallClock.day(end) < WallClock.day(start) {
        flags[.closedBeforeCreated, default: 0] += 1
      }
    }
  }

  /// Words are looked at as the export wrote them, because what they were mapped to no longer tells them apart.
  private mutating func addWords(
    _ group: Int, _ batch: FactBatch, _ plan: InputPlan, _ flags: inout [Rule: Int]
  ) throws {
    let listed: [Field] = [.kind, .direction, .status]
    let wanted = Set(listed + [.stage, .isWon, .isClosed])
    let raw = try plan.content.load(group, wanted.intersection(plan.content.fields), false)
    let counted = batch.counted
    for field in listed {
      if plan.record == .opportunity, field == .status { continue }
      guard let unknown = plan.words.unknown[field], let codes = raw.codes(field) else { continue }
      for row in codes.indices where Int(codes[row]) < unknown.count && unknown[Int(codes[row])] {
        guard counted.isEmpty || counted[row] else { continue }
        flags[.unknownWord, default: 0] += 1
        names.add(field, word: word(field, codes[row], plan), source: plan.input.source.name, amount: nil)
      }
    }
    if plan.record == .opportunity { addStatuses(raw, batch, plan, &flags) }
    if plan.words.isForeign.contains(true) { try addCurrencies(group, counted, plan) }
  }

  private mutating func addCurrencies(_ group: Int, _ counted: [Bool], _ plan: InputPlan) throws {
    let wanted = FieldDependencies.sources(of: .amount, in: plan)
    let raw = try plan.content.load(group, wanted.intersection(plan.content.fields), false)
    guard let amounts = raw.integers(.amount), let codes = raw.codes(.currency) else { return }
    var assembler = BatchAssembler(plan: plan, raw: raw)
    for (row, rate) in assembler.rates() ?? [] where counted.isEmpty || counted[row] {
      guard amounts[row] != Missing.integer else { continue }
      let currency = word(.currency, codes[row], plan)
      foreign[plan.input.source.name, default: [:]][currency, default: RateUse()].add(rate)
    }
  }

  private mutating func addStatuses(
    _ raw: FactBatch, _ batch: FactBatch, _ plan: InputPlan, _ flags: inout [Rule: Int]
  ) {
    let constant = plan.words.constants[.status]
    let map = plan.words.codes(of: .status) ?? []
    let statuses = raw.codes(.status)?.map { Int($0) < map.count ? map[Int($0)] : constant ?? Missing.code }
    guard statuses != nil || constant == nil else { return }
    let statements = OutcomeColumns.Statements(raw, words: plan.words, statuses: statuses)
    let amounts = batch.integers(.amount)
    for row in 0..<raw.rowCount where batch.counted.isEmpty || batch.counted[row] {
      guard statements.status(of: row) == nil else { continue }
      let field: Field = raw.codes(.status).map { $0[row] != Missing.code } ?? false ? .status : .stage
      guard let codes = raw.codes(field), codes[row] != Missing.code else { continue }
      flags[.unknownWord, default: 0] += 1
      names.add(
        field, word: word(field, codes[row], plan), source: plan.input.source.name, amount: amounts?[row])
    }
  }

  private func word(_ field: Field, _ code: UInt32, _ plan: InputPlan) -> String {
    guard let words = plan.content.dictionaries[field], Int(code) < words.count else { return "" }
    return words[Int(code)]
  }
}
