import Primitives
import TerrainModel

/// Makes the facts' columns of one batch out of the export's, each at most once.
struct BatchAssembler {
  let plan: InputPlan
  let raw: FactBatch
  private var made: [Field: FactColumn] = [:]
  private var locals: [Field: [Int64]] = [:]

  init(plan: InputPlan, raw: FactBatch) {
    self.plan = plan
    self.raw = raw
  }

  /// A column by field; nil where the input cannot give it. Throws where an answer needs a segment that cannot be
  /// read (`replied`).
  mutating func column(_ field: Field) throws -> FactColumn? {
    if let column = made[field] { return column }
    let column = try make(field)
    made[field] = column
    return column
  }

  private mutating func make(_ field: Field) throws -> FactColumn? {
    switch (field, plan.record) {
    case (.day, _): return times(plan.record.mainTime).map { .integers(WallClock.days($0)) }
    case (.membership, _): return memberships().map { .codes($0) }
    case (.membershipAtClose, _): return memberships(on: outcomes().closed).map { .codes($0) }
    case (.membershipAtActivation, _): return times(.activated).flatMap(memberships).map { .codes($0) }
    case (.membershipAtLastUse, _): return times(.lastActive).flatMap(memberships).map { .codes($0) }
    case (.channel, _): return codes(.kind).map { .codes(ChannelColumn.channels(of: $0)) }
    case (.direction, .activity), (.contact, .activity), (.contact, .invitation): return sides(field)
    case (.account, _): return accounts().map { .codes($0) }
    case (.segment, .opportunity), (.segment, .activity), (.tier, .opportunity), (.tier, .activity):
      return .codes(traits(field))
    case (.source, .opportunity): return sources().map { .codes($0) }
    case (.status, .opportunity): return .codes(outcomes().status)
    case (.closed, .opportunity): return .integers(outcomes().closed)
    case (.amount, _): return amounts().map { .integers($0) }
    case (.statedAmount, _): return raw.columns[.amount]
    case (.rate, _): return .integers(rateColumn())
    case (.accepted, .invitation): return .integers(acceptances())
    case (.replied, .activity): return try .integers(replies())
    case (.contact, _): return keys(.contact).map { .keys($0) }
    default: return plain(field)
    }
  }

  private mutating func plain(_ field: Field) -> FactColumn? {
    switch field.type {
    case .category: codes(field).map { .codes($0) }
    case .time: times(field).map { .integers($0) }
    default: raw.columns[field]
    }
  }

  /// Canonical codes of a category field.
  func codes(_ field: Field) -> [UInt32]? {
    let constant = plan.words.constants[field]
    if let constant, plan.words.overriding.contains(field) || raw.codes(field) == nil {
      return [UInt32](repeating: constant, count: raw.rowCount)
    }
    guard let own = raw.codes(field), let map = plan.words.codes(of: field) else { return nil }
    let empty = constant ?? Missing.code
    if empty == Missing.code, plan.words.keeps(own, of: field) { return own }
    var result = own
    // Spans: an array's element is checked for being owned alone with every write.
    let meanings = map.span
    var codes = result.mutableSpan
    for index in codes.indices {
      let code = Int(codes[index])
      codes[index] = code < meanings.count ? meanings[code] : empty
    }
    return result
  }

  /// Wall-clock seconds of a time field.
  mutating func times(_ field: Field) -> [Int64]? {
    if let values = locals[field] { return values }
    guard let instants = raw.integers(field) else { return nil }
    var values = WallClock.local(instants, precision: plan.content.precisions[field], zone: plan.zone)
    if field == .created, let original = plan.originalCreated, let identifiers = raw.keys(.identifier) {
      for (row, identifier) in identifiers.enumerated() where identifier != Missing.key {
        if let time = original.payload(of: identifier) { values[row] = Int64(bitPattern: time) }
      }
    }
    locals[field] = values
    return values
  }

  /// Keys of a contact, under the strongest identifier that any export gives for the same person.
  func keys(_ field: Field) -> [UInt64]? {
    raw.keys(field).map { plan.links.strongest($0) }
  }

  private mutating func memberships() -> [UInt32]? {
    guard let reps = codes(.rep) else { return nil }
    let table = plan.memberships
    if let days = times(plan.record.mainTime) {
      return MembershipColumn.memberships(reps: reps, locals: days, table: table)
    }
    return MembershipColumn.memberships(reps: reps, day: plan.asOf.number, table: table)
  }

  private func memberships(on locals: [Int64]) -> [UInt32]? {
    codes(.rep).map { MembershipColumn.memberships(reps: $0, locals: locals, table: plan.memberships) }
  }

  private mutating func sides(_ field: Field) -> FactColumn? {
    let sides = SidesColumn.sides(
      contacts: keys(.contact), directions: codes(.direction), senders: keys(.sender),
      recipients: keys(.recipient), reps: codes(.rep),
      profiles: plan.derivesSides ? plan.links.profiles : [], rowCount: raw.rowCount)
    if let contacts = sides.contacts { made[.contact] = .keys(contacts) }
    if let directions = sides.directions { made[.direction] = .codes(directions) }
    return made[field]
  }

  private mutating func contacts() -> [UInt64]? {
    if case .keys(let keys)? = made[.contact] { return keys }
    if plan.record == .activity || plan.record == .invitation {
      if case .keys(let keys)? = sides(.contact) { return keys }
      return nil
    }
    return keys(.contact)
  }

  private mutating func accounts() -> [UInt32]? {
    var accounts = codes(.account)
    if let identifiers = raw.codes(.accountID) {
      let map = plan.words.accountOfIdentifier
      var filled = accounts ?? [UInt32](repeating: Missing.code, count: raw.rowCount)
      for index in filled.indices where filled[index] == Missing.code {
        let code = Int(identifiers[index])
        if code < map.count { filled[index] = map[code] }
      }
      accounts = filled
    }
    if plan.links.accountDomains != nil, let domains = raw.keys(.domain) {
      var filled = accounts ?? [UInt32](repeating: Missing.code, count: raw.rowCount)
      plan.links.fill(&filled, domains: domains)
      accounts = filled
    }
    guard plan.links.contactAccounts != nil, plan.record == .activity || plan.record == .invitation,
      let contacts = contacts()
    else {
      return accounts ?? [UInt32](repeating: Missing.code, count: raw.rowCount)
    }
    var filled = accounts ?? [UInt32](repeating: Missing.code, count: raw.rowCount)
    plan.links.fill(&filled, contacts: contacts, aliases: keys(.contactAlias))
    return filled
  }

  /// The row's own segment or tier, else that of its account.
  private mutating func traits(_ field: Field) -> [UInt32] {
    var traits = codes(field) ?? [UInt32](repeating: Missing.code, count: raw.rowCount)
    guard let known = plan.links.accountTraits[field], let accounts = accounts() else { return traits }
    for index in traits.indices where traits[index] == Missing.code {
      let account = Int(accounts[index])
      if account < known.count { traits[index] = known[account] }
    }
    return traits
  }

  private mutating func sources() -> [UInt32]? {
    guard let contacts = contacts() else { return codes(.source) }
    var sources = codes(.source) ?? [UInt32](repeating: Missing.code, count: raw.rowCount)
    plan.links.fill(sources: &sources, contacts: contacts)
    return sources
  }

  private mutating func outcomes() -> OutcomeColumns {
    let columns = OutcomeColumns.outcomes(
      of: raw, words: plan.words, statuses: codes(.status), closed: times(.closed), asOf: plan.asOf)
    made[.status] = .codes(columns.status)
    if raw.integers(.closed) != nil { made[.closed] = .integers(columns.closed) }
    return columns
  }

  /// Amounts in the pipeline's currency; those in another one without a rate are missing.
  private mutating func amounts() -> [Int64]? {
    guard let amounts = raw.integers(.amount), let rates = rates() else { return raw.integers(.amount) }
    var result = amounts
    for (row, rate) in rates {
      result[row] = rate.flatMap { ExchangeRates.converted(amounts[row], rate: $0) } ?? Missing.integer
    }
    return result
  }

  /// The rate that each amount is converted at; missing for those in the pipeline's currency or without a rate.
  private mutating func rateColumn() -> [Int64] {
    var result = [Int64](repeating: Missing.integer, count: raw.rowCount)
    for (row, rate) in rates() ?? [] { result[row] = rate ?? Missing.integer }
    return result
  }

  /// The rows in another currency, each with the rate that its amount is converted at: that of the day a deal was closed
  /// or is expected to, but not later than the as-of day; else that of the row's own day. nil where none is known.
  ///
  /// nil instead of rows where every amount is in the pipeline's currency.
  mutating func rates() -> [(row: Int, rate: Int64?)]? {
    let foreign = plan.words.isForeign
    guard foreign.contains(true), let currencies = raw.codes(.currency) else { return nil }
    let closed = plan.record == .opportunity ? times(.closed) : nil
    let main = times(plan.record.mainTime)
    return currencies.indices.compactMap { row in
      let code = Int(currencies[row])
      guard code < foreign.count, foreign[code] else { return nil }
      guard code < plan.rates.count, let series = plan.rates[code] else { return (row, nil) }
      let stated = [closed?[row], main?[row]].lazy.compactMap { $0 }.first { $0 != Missing.integer }
      let day = stated.map { min(WallClock.day($0), Int64(plan.asOf.number)) }
      return (row, day.flatMap { series.rate(on: $0) })
    }
  }

  private mutating func acceptances() -> [Int64] {
    let contacts = contacts()
    let rows = AcceptanceIndex.Invitations(
      sent: times(.time), sentUTC: raw.integers(.time), accepted: times(.accepted), reps: codes(.rep),
      contacts: contacts, names: raw.keys(.contactName))
    return plan.links.acceptances.answers(to: rows, count: raw.rowCount, asOf: plan.asOf)
  }

  private mutating func replies() throws -> [Int64] {
    let none = [Int64](repeating: Missing.integer, count: raw.rowCount)
    guard let box = plan.links.replies, let times = times(.time), let reps = codes(.rep),
      let kinds = codes(.kind)
    else { return none }
    let contacts = contacts()
    guard case .codes(let directions)? = try column(.direction) else { return none }
    let rows = ReplyIndex.Rows(
      times: times, reps: reps, kinds: kinds, directions: directions, contacts: contacts,
      conversations: raw.keys(.conversation))
    return try box.index().answers(to: rows, count: raw.rowCount)
  }
}
