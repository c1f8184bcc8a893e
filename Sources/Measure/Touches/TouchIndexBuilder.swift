import Primitives
import TerrainModel

/// Reads activity and invitations once and keeps the touches that an opportunity could have had.
struct TouchIndexBuilder: Sendable {
  /// What one worker found in all its batches.
  private struct Found: Sendable {
    /// How many rows are touches, and how many of them are of a deal's party.
    var rows = 0
    var joined = 0
    var touches: TouchShares
    var statesAccounts = false
    var statesContacts = false
  }

  /// The touches of one batch; all are social where there are no kinds.
  private struct Touches {
    var rows: [Int32]
    var days: [Int64]
    var kinds: [UInt32]
  }

  private static let fields: Set<Field> = [
    .kind, .direction, .account, .contact, .contactAlias, .day, .time,
  ]

  private let facts: Facts
  private let parties: DealParties
  private let packing: TouchPacking
  /// The number of the channel of each kind's code, nil for kinds that reach nobody.
  private let channels: [UInt32?]
  private let social = TouchPacking.number(of: .social)
  private let incoming: UInt32

  private init(_ facts: Facts) throws {
    self.facts = facts
    parties = try DealParties(facts)
    packing = TouchPacking(firstDay: Self.firstDay(facts), lastDay: Int64(facts.asOf.number))
    channels = (facts.dictionaries[.kind] ?? []).map { word in
      ActivityKind(rawValue: word).flatMap { $0.isTouch ? TouchPacking.number(of: $0.channel) : nil }
    }
    incoming = UInt32(
      truncatingIfNeeded: facts.dictionaries[.direction]?.firstIndex(of: Direction.incoming.rawValue)
        ?? Int(Missing.code))
  }

  /// A day that no touch lies before.
  private static func firstDay(_ facts: Facts) -> Int64 {
    let batches = [RecordKind.activity, .invitation].flatMap { facts.tables[$0]?.batches ?? [] }
    // Where nothing is known, 1,400 years before 1970.
    return batches.map { max($0.earliestDay ?? .min, -(1 << 19)) }.min() ?? 0
  }

  /// Throws where a segment cannot be read.
  static func build(_ facts: Facts, threads: Int) throws -> TouchIndex {
    let builder = try TouchIndexBuilder(facts)
    let batches = [RecordKind.activity, .invitation].flatMap { kind in
      (facts.tables[kind]?.batches ?? []).map { (kind, source: $0) }
    }
    let workers = try Parallel.work(
      count: batches.count, threads: threads,
      start: { Found(touches: builder.noTouches) },
      step: { found, batch in
        try builder.read(batches[batch].source, kind: batches[batch].0, into: &found)
      })
    let found = workers.map(\.touches)
    let shares = Parallel.map(count: builder.noTouches.count, threads: threads) {
      TouchShares.sorted($0, of: found)
    }
    var coverage = JoinCoverage(
      touches: workers.reduce(0) { $0 + $1.rows }, touchesJoined: workers.reduce(0) { $0 + $1.joined })
    let statesAccounts = workers.contains(where: \.statesAccounts)
    let statesContacts = workers.contains(where: \.statesContacts)
    try builder.addDeals(to: &coverage, statesAccounts: statesAccounts, statesContacts: statesContacts)
    return TouchIndex(
      parties: builder.parties, shares: shares, packing: builder.packing, coverage: coverage,
      statesAccounts: statesAccounts, statesContacts: statesContacts)
  }

  private var noTouches: TouchShares { TouchShares(parties: parties.count, packing: packing) }

  private func addDeals(
    to coverage: inout JoinCoverage, statesAccounts: Bool, statesContacts: Bool
  ) throws {
    for source in facts.tables[.opportunity]?.batches ?? [] where source.rowCount > 0 {
      let wanted: Set<Field> = [.account, .contact, .contactAlias]
      let batch = try source.load(wanted.intersection(source.fields), false)
      let accounts = batch.codes(.account)
      let contacts = [batch.keys(.contact), batch.keys(.contactAlias)].compactMap { $0 }
      for row in 0..<batch.rowCount where batch.counted.isEmpty || batch.counted[row] {
        coverage.opportunities += 1
        let hasAccount = accounts.map { $0[row] != Missing.code } ?? false
        let hasContact = contacts.contains { $0[row] != Missing.key }
        if statesAccounts && hasAccount || statesContacts && hasContact { coverage.opportunitiesJoined += 1 }
      }
    }
  }

  private func read(_ source: FactTable.Source, kind: RecordKind, into found: inout Found) throws {
    guard source.rowCount > 0 else { return }
    var columns = BatchColumns(
      try source.load(Self.fields.intersection(source.fields), false), record: kind)
    let batch = columns.batch
    guard let days = columns.days(of: kind.mainTime) else { return }
    let touches = Touches(
      rows: rows(of: kind, days: days, batch: batch), days: days,
      kinds: kind == .invitation ? [] : batch.codes(.kind) ?? [])
    found.rows += touches.rows.count
    let (noAccount, noContact) = (Missing.code, Missing.key)
    // 1 for a row that is; added up without a branch.
    var isJoined = [UInt8](repeating: 0, count: batch.rowCount)
    if let accounts = batch.codes(.account) {
      let stating = touches.rows.filter { accounts[Int($0)] != noAccount }
      found.statesAccounts = found.statesAccounts || !stating.isEmpty
      for row in stating.lazy.map({ Int($0) }) {
        guard let party = parties.party(account: accounts[row]) else { continue }
        add(party, row, of: touches, to: &found, &isJoined)
      }
    }
    for keys in [batch.keys(.contact), batch.keys(.contactAlias)].compactMap({ $0 }) {
      let stating = touches.rows.filter { keys[Int($0)] != noContact }
      found.statesContacts = found.statesContacts || !stating.isEmpty
      for (row, party) in parties.parties(contacts: keys, at: stating) {
        add(party, row, of: touches, to: &found, &isJoined)
      }
    }
    found.joined += isJoined.reduce(0) { $0 + Int($1) }
  }

  /// The rows that reach somebody.
  private func rows(of kind: RecordKind, days: [Int64], batch: FactBatch) -> [Int32] {
    guard kind == .invitation || batch.codes(.kind) != nil else { return [] }
    // Without directions, or kinds, none is left out for it.
    let directions = incoming == Missing.code ? [] : batch.codes(.direction) ?? []
    let kinds = kind == .invitation ? [] : batch.codes(.kind) ?? []
    let reaches = channels.map { $0 == nil ? 0 : 1 } + [0]
    var rows = [Int32](repeating: 0, count: days.count)
    var kept = 0
    let noDay = Missing.integer
    var listed = rows.mutableSpan
    for row in days.indices {
      listed[kept] = Int32(truncatingIfNeeded: row)
      let isOwn = directions.isEmpty || directions[row] != incoming ? 1 : 0
      let reachesSomebody = kinds.isEmpty ? 1 : reaches[min(Int(kinds[row]), reaches.count - 1)]
      kept &+= isOwn & reachesSomebody & (days[row] != noDay ? 1 : 0)
    }
    rows.removeLast(rows.count - kept)
    if !batch.counted.isEmpty { rows.removeAll { !batch.counted[Int($0)] } }
    return rows
  }

  private func add(
    _ party: Int, _ row: Int, of touches: Touches, to found: inout Found, _ isJoined: inout [UInt8]
  ) {
    let channel = touches.kinds.isEmpty ? social : channels[Int(touches.kinds[row])] ?? social
    guard let touch = packing.pack(day: touches.days[row], channel: channel) else { return }
    found.touches.append(touch, of: party)
    isJoined[row] = 1
  }
}
