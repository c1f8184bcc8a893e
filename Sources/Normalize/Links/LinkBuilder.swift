import Primitives
import TerrainModel

/// Collects from all inputs what rows of one learn from the others.
struct LinkBuilder {
  private var links = Links()
  private var diagnostics: [Diagnostic] = []
  private let plans: [InputPlan]
  private let threads: Int

  /// The links and what was odd about them. Throws where a segment cannot be read.
  static func links(
    of plans: [InputPlan], directory: PersonDirectory, accounts: AccountDirectory, threads: Int
  )
    throws -> (links: Links, diagnostics: [Diagnostic])
  {
    var builder = LinkBuilder(plans: plans, threads: threads)
    builder.links.accountTraits = accounts.traits
    if accounts.domains.count > 0 { builder.links.accountDomains = accounts.domains }
    try builder.findProfiles(directory)
    try builder.findStrongestKeys()
    try builder.findContactAccounts()
    try builder.findContactSources()
    try builder.findConnections()
    let speaking = plans.filter { $0.record == .activity && ($0.has(.direction) || $0.derivesSides) }
    if !speaking.isEmpty {
      let links = builder.links
      builder.links.replies = ReplyIndexCache(
        plans: speaking.map { plan in
          var plan = plan
          plan.links = links
          return plan
        }, threads: threads)
    }
    return (builder.links, builder.diagnostics)
  }

  private init(plans: [InputPlan], threads: Int) {
    self.plans = plans
    self.threads = threads
  }

  /// Calls `body` with every batch of each wanted input that has rows that count.
  private func scan(
    _ fields: Set<Field>, where wanted: (InputPlan) -> Bool, _ body: (FactBatch, InputPlan) -> Void
  ) throws {
    for plan in plans where wanted(plan) && !plan.fates.isEmpty {
      var plan = plan
      plan.links = links
      let scanned = plan
      try Parallel.inOrder(count: plan.content.groupRowCounts.count, threads: threads) { group in
        try scanned.load(group: group, fields: fields, withLines: false)
      } body: { _, batch in
        body(batch, scanned)
      }
    }
  }

  private mutating func findProfiles(_ directory: PersonDirectory) throws {
    var profiles = directory.profiles
    let missing = directory.names.count - profiles.count
    if missing > 0 { profiles.append(contentsOf: [[UInt64]](repeating: [], count: missing)) }
    guard plans.contains(where: \.derivesSides) else { return links.profiles = profiles }
    let lacking = profiles.map(\.isEmpty)
    let outgoing = UInt32(clamping: Direction.allCases.firstIndex(of: .outgoing) ?? 0)
    var invited = SenderCounts()
    var sent = SenderCounts()
    try scan([.sender, .rep, .direction], where: { $0.record == .invitation && $0.has(.sender) }) {
      batch, _ in
      guard let directions = batch.codes(.direction) else { return }
      invited.add(batch, lacking: lacking) { directions[$0] == outgoing }
    }
    try scan([.sender, .rep], where: \.derivesSides) { batch, _ in
      sent.add(batch, lacking: lacking) { _ in true }
    }
    let inviters = invited.mostFrequent(repCount: profiles.count)
    let senders = sent.mostFrequent(repCount: profiles.count)
    for rep in profiles.indices where lacking[rep] {
      let own = inviters[rep] != Missing.key ? inviters[rep] : senders[rep]
      if own != Missing.key { profiles[rep] = [own] }
    }
    links.profiles = profiles
  }

  private mutating func findStrongestKeys() throws {
    var identity = ContactIdentity()
    try scan(
      [.contact, .contactAlias], where: { $0.content.fields.isSuperset(of: [.contact, .contactAlias]) }
    ) {
      batch, _ in
      guard let contacts = batch.keys(.contact), let aliases = batch.keys(.contactAlias) else { return }
      for row in 0..<batch.rowCount where batch.counted.isEmpty || batch.counted[row] {
        guard contacts[row] != Missing.key, aliases[row] != Missing.key, contacts[row] != aliases[row]
        else { continue }
        identity.join(contacts[row], aliases[row])
      }
    }
    if !identity.isEmpty { links.identity = identity }
  }

  private mutating func findContactAccounts() throws {
    let wanted = try contactsWithoutAccount()
    guard wanted.count > 0 else { return }
    var statements = ContactStatements(wanted: wanted)
    let stating: Set<RecordKind> = [.connection, .contact, .opportunity, .activity, .invitation]
    try scan(
      [.contact, .account, .day],
      where: { plan in
        stating.contains(plan.record) && (plan.has(.account) || plan.has(.accountID) || plan.has(.domain))
          && plan.content.fields.contains(.contact)
      }
    ) { batch, plan in
      statements.add(batch, fallbackDay: plan.input.deliveryDay)
    }
    if statements.count > 0 { links.contactAccounts = statements.accounts }
    if statements.conflicts > 0 {
      let subject = statements.conflicts == 1 ? "1 contact is" : "\(statements.conflicts) contacts are"
      diagnostics.append(
        Diagnostic(
          .note, at: SourceLocation(file: "exports"),
          "\(subject) stated with different accounts; the latest statement counts."))
    }
  }

  /// A lead list says where each lead came from; deals name the lead as their contact. Of several statements the last
  /// in the order of the inputs counts.
  private mutating func findContactSources() throws {
    var sources = KeyTable(expecting: 64)
    try scan([.contact, .source], where: { $0.record == .contact && $0.has(.source) }) { batch, _ in
      guard let contacts = batch.keys(.contact), let codes = batch.codes(.source) else { return }
      for row in 0..<batch.rowCount where batch.counted.isEmpty || batch.counted[row] {
        guard contacts[row] != Missing.key, codes[row] != Missing.code else { continue }
        let slot = sources.locate(contacts[row]).slot
        sources[slot] = UInt64(codes[row])
      }
    }
    if sources.count > 0 { links.contactSources = sources }
  }

  /// Contacts of touches that state no account themselves.
  private func contactsWithoutAccount() throws -> KeyTable {
    var wanted = KeyTable(expecting: 1_024)
    for plan in plans where (plan.record == .activity || plan.record == .invitation) && !plan.fates.isEmpty {
      var plan = plan
      plan.links = links
      let scanned = plan
      try Parallel.inOrder(count: plan.content.groupRowCounts.count, threads: threads) { group in
        try Self.contactsWithoutAccount(group, of: scanned)
      } body: { _, keys in
        for key in keys { _ = wanted.locate(key) }
      }
    }
    return wanted
  }

  private static func contactsWithoutAccount(_ group: Int, of plan: InputPlan) throws -> [UInt64] {
    // Most rows state their account: contacts are only read where one does not.
    if plan.everyRowStatesAccount(in: group) { return [] }
    let accounts = try plan.load(group: group, fields: [.account], withLines: false).codes(.account)
    if let accounts, !accounts.contains(Missing.code) { return [] }
    var wanted: [UInt64] = []
    let batch = try plan.load(group: group, fields: [.contact, .contactAlias], withLines: false)
    for keys in [batch.keys(.contact), batch.keys(.contactAlias)].compactMap({ $0 }) {
      for row in keys.indices
      where keys[row] != Missing.key && (accounts?[row] ?? Missing.code) == Missing.code {
        wanted.append(keys[row])
      }
    }
    return wanted
  }

  private mutating func findConnections() throws {
    var byContact: [UInt128] = []
    var byName: [UInt128] = []
    guard plans.contains(where: { $0.record == .invitation }) else { return }
    try scan([.contact, .contactName, .rep, .time], where: { $0.record == .connection }) { batch, _ in
      guard let times = batch.integers(.time), let reps = batch.codes(.rep) else { return }
      let (contacts, names) = (batch.keys(.contact), batch.keys(.contactName))
      for row in 0..<batch.rowCount where batch.counted.isEmpty || batch.counted[row] {
        guard times[row] != Missing.integer else { continue }
        if let key = contacts?[row], key != Missing.key {
          byContact.append(LinkEntry.pack(rep: reps[row], key: key, time: times[row]))
        }
        if let key = names?[row], key != Missing.key {
          byName.append(LinkEntry.pack(rep: reps[row], key: key, time: times[row]))
        }
      }
    }
    links.acceptances = AcceptanceIndex(byContact: byContact, byName: byName)
  }
}
