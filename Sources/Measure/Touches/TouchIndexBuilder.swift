import Primitives
import TerrainModel

/// Reads activity and invitations once and keeps the touches that an opportunity could have had.
struct TouchIndexBuilder: Sendable {
  private struct Found: Sendable {
    var touches = 0
    var joined = 0
    var packed: [UInt64] = []
    var statesAccounts = false
    var statesContacts = false
  }

  private static let fields: Set<Field> = [
    .kind, .direction, .account, .contact, .contactAlias, .day, .time,
  ]

  private let facts: Facts
  private let parties: DealParties
  /// The number of the channel of each kind's code, nil for kinds that reach nobody.
  private let channels: [UInt64?]
  private let social = TouchIndex.number(of: .social)
  private let incoming: UInt32

  private init(_ facts: Facts) throws {
    self.facts = facts
    parties = try DealParties(facts)
    channels = (facts.dictionaries[.kind] ?? []).map { word in
      ActivityKind(rawValue: word).flatMap { $0.isTouch ? TouchIndex.number(of: $0.channel) : nil }
    }
    incoming = UInt32(
      truncatingIfNeeded: facts.dictionaries[.direction]?.firstIndex(of: Direction.incoming.rawValue)
        ?? Int(Missing.code))
  }

  /// Throws where a segment cannot be read.
  static func build(_ facts: Facts, threads: Int) throws -> TouchIndex {
    let builder = try TouchIndexBuilder(facts)
    var found = Found()
    var runs: [[UInt64]] = []
    for kind in [RecordKind.activity, .invitation] {
      let batches = facts.tables[kind]?.batches ?? []
      let parts = try Parallel.map(count: batches.count, threads: threads) { index in
        try builder.read(batches[index], kind: kind)
      }
      for part in parts {
        found.touches += part.touches
        found.joined += part.joined
        runs.append(part.packed)
        found.statesAccounts = found.statesAccounts || part.statesAccounts
        found.statesContacts = found.statesContacts || part.statesContacts
      }
    }
    let packed = try PairRuns(groups: builder.parties.count, valueBits: TouchIndex.bitsBelowParty, runs: runs)
      .ranges(threads: threads) { $0 }
    var coverage = JoinCoverage(touches: found.touches, touchesJoined: found.joined)
    for source in facts.tables[.opportunity]?.batches ?? [] where source.rowCount > 0 {
      let wanted: Set<Field> = [.account, .contact, .contactAlias]
      let batch = try source.load(wanted.intersection(source.fields), false)
      for row in 0..<batch.rowCount where batch.counted.isEmpty || batch.counted[row] {
        coverage.opportunities += 1
        let hasAccount = batch.codes(.account).map { $0[row] != Missing.code } ?? false
        let hasContact = [Field.contact, .contactAlias].contains { field in
          batch.keys(field).map { $0[row] != Missing.key } ?? false
        }
        if found.statesAccounts && hasAccount || found.statesContacts && hasContact {
          coverage.opportunitiesJoined += 1
        }
      }
    }
    return TouchIndex(
      parties: builder.parties, packed: Array(packed.joined()), coverage: coverage,
      statesAccounts: found.statesAccounts, statesContacts: found.statesContacts)
  }

  private func read(_ source: FactTable.Source, kind: RecordKind) throws -> Found {
    var found = Found()
    guard source.rowCount > 0 else { return found }
    var columns = BatchColumns(
      try source.load(Self.fields.intersection(source.fields), false), record: kind)
    let batch = columns.batch
    guard let days = columns.days(of: kind.mainTime) else { return found }
    let touches = touches(of: kind, days: days, batch: batch)
    found.touches = touches.count
    // Columns by themselves, row by row what each says of the party: an array of them would be held again for each row.
    let accounts = batch.codes(.account) ?? []
    let contacts = batch.keys(.contact) ?? []
    let aliases = batch.keys(.contactAlias) ?? []
    found.packed.reserveCapacity(touches.count)
    for (row32, channel) in touches {
      let row = Int(row32)
      let before = found.packed.count
      if !accounts.isEmpty, accounts[row] != Missing.code {
        found.statesAccounts = true
        add(parties.party(account: accounts[row]), days[row], channel, to: &found)
      }
      if !contacts.isEmpty, contacts[row] != Missing.key {
        found.statesContacts = true
        add(parties.party(contact: contacts[row]), days[row], channel, to: &found)
      }
      if !aliases.isEmpty, aliases[row] != Missing.key {
        found.statesContacts = true
        add(parties.party(contact: aliases[row]), days[row], channel, to: &found)
      }
      if found.packed.count > before { found.joined += 1 }
    }
    var scratch: [UInt64] = []
    RadixSort.sortUnique(
      &found.packed, bits: DistinctSource.bits(parties.count) + TouchIndex.bitsBelowParty, scratch: &scratch)
    return found
  }

  /// The rows that reach somebody, each with the number of its channel.
  private func touches(
    of kind: RecordKind, days: [Int64], batch: FactBatch
  ) -> [(row: Int32, channel: UInt64)] {
    let kinds = batch.codes(.kind) ?? []
    let directions = incoming == Missing.code ? [] : batch.codes(.direction) ?? []
    var touches: [(row: Int32, channel: UInt64)] = []
    touches.reserveCapacity(days.count)
    for row in days.indices where days[row] != Missing.integer {
      guard batch.counted.isEmpty || batch.counted[row], directions.isEmpty || directions[row] != incoming
      else { continue }
      if kind == .invitation {
        touches.append((Int32(truncatingIfNeeded: row), social))
      } else if !kinds.isEmpty, Int(kinds[row]) < channels.count, let channel = channels[Int(kinds[row])] {
        touches.append((Int32(truncatingIfNeeded: row), channel))
      }
    }
    return touches
  }

  private func add(_ party: Int?, _ day: Int64, _ channel: UInt64, to found: inout Found) {
    guard let party, let touch = TouchIndex.pack(party: party, day: day, channel: channel) else { return }
    found.packed.append(touch)
  }
}
