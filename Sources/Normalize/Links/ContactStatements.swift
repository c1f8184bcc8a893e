import Primitives
import TerrainModel

/// Which account each contact belongs to: of several statements the latest dated one counts.
struct ContactStatements {
  /// Account code by contact key, in the low half of the payload.
  private(set) var accounts = KeyTable(expecting: 1_024)
  /// Day of the statement by contact key.
  private var days = KeyTable(expecting: 1_024)
  private var disputed = KeyTable(expecting: 16)
  /// The contacts that anybody asks about: of millions only some reach a row without an account.
  private let wanted: KeyTable

  init(wanted: KeyTable) {
    self.wanted = wanted
  }

  var count: Int { accounts.count }
  /// Contacts for which different accounts are stated.
  var conflicts: Int { disputed.count }

  /// Adds the rows that count and state both; a row without a day takes the day of its file's delivery.
  mutating func add(_ batch: FactBatch, fallbackDay: CalendarDay) {
    guard let contacts = batch.keys(.contact), let codes = batch.codes(.account) else { return }
    let stated = batch.integers(.day)
    for row in 0..<batch.rowCount where contacts[row] != Missing.key && codes[row] != Missing.code {
      guard batch.counted.isEmpty || batch.counted[row], wanted.payload(of: contacts[row]) != nil else {
        continue
      }
      var day = stated?[row] ?? Missing.integer
      if day == Missing.integer { day = Int64(fallbackDay.number) }
      add(contacts[row], account: codes[row], day: day)
    }
  }

  private mutating func add(_ contact: UInt64, account: UInt32, day: Int64) {
    let found = accounts.locate(contact)
    let dated = days.locate(contact)
    if !found.isNew {
      let known = Int64(bitPattern: days[dated.slot])
      if accounts[found.slot] != UInt64(account) { _ = disputed.locate(contact) }
      if day < known { return }
    }
    accounts[found.slot] = UInt64(account)
    days[dated.slot] = UInt64(bitPattern: day)
  }
}
