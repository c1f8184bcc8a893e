import TerrainModel

/// The touches of the deals of one batch, by account or contact, in a window.
struct DealTouches {
  private let window: TouchWindow
  private let index: TouchIndex
  private let created: [Int64]
  private let closed: [Int64]?
  private let statuses: [UInt32]?
  private let accounts: [UInt32]?
  private let contacts: [[UInt64]]

  /// nil for a batch that does not state when deals were created.
  init?(_ window: TouchWindow, columns: inout BatchColumns, index: TouchIndex) {
    guard let created = columns.days(of: .created) else { return nil }
    self.window = window
    self.index = index
    self.created = created
    closed = window.until == .closed ? columns.days(of: .closed) : nil
    let batch = columns.batch
    statuses = batch.codes(.status)
    accounts = index.statesAccounts ? batch.codes(.account) : nil
    contacts =
      index.statesContacts ? [batch.keys(.contact), batch.keys(.contactAlias)].compactMap { $0 } : []
  }

  /// The touches of a deal, those of its account before those of its contacts; a touch that states both is there for
  /// each. nil for a deal that cannot be judged: its creation is not known, or it has neither account nor contact that
  /// touches could state.
  func touches(of row: Int) -> [TouchIndex.Touch]? {
    var touches: [TouchIndex.Touch] = []
    let isJoinable = forEachParty(of: row) { party, first, last in
      touches += index.touches(of: party, from: first, to: last)
    }
    return isJoinable ? touches : nil
  }

  /// Calls `body` with each party of a deal that touches were found of, and the first and last day that count. Returns
  /// whether the deal can be judged at all.
  @inline(__always)
  func forEachParty(of row: Int, _ body: (_ party: Int, _ first: Int, _ last: Int) -> Void) -> Bool {
    guard created[row] != Missing.integer else { return false }
    let (first, last) = window.days(
      created: created[row], closed: closed?[row] ?? Missing.integer, status: statuses?[row])
    var isJoinable = false
    if let accounts, accounts[row] != Missing.code {
      isJoinable = true
      if let party = index.parties.party(account: accounts[row]) { body(party, first, last) }
    }
    for keys in contacts where keys[row] != Missing.key {
      isJoinable = true
      if let party = index.parties.party(contact: keys[row]) { body(party, first, last) }
    }
    return isJoinable
  }
}
