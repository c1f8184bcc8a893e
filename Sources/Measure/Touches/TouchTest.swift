import TerrainModel

/// Decides for opportunities whether they were touched as a condition says.
///
/// The window runs from so many days before the deal was created, that day included, to the day of creation or of
/// closing, included. A deal without an account or contact that touches could state passes no condition, not even
/// `none`: nobody knows. Where several channels share the first day of contact, each of them came first.
struct TouchTest: Sendable {
  private let condition: TouchCondition
  private let index: TouchIndex
  private let asOf: Int64
  private let open: UInt32?

  init(_ condition: TouchCondition, index: TouchIndex, asOf: CalendarDay, statuses: [String]) {
    self.condition = condition
    self.index = index
    self.asOf = Int64(asOf.number)
    open = statuses.firstIndex(of: OpportunityStatus.open.rawValue).map { UInt32(truncatingIfNeeded: $0) }
  }

  /// Keeps the rows that pass.
  func narrow(_ rows: inout [Int32], columns: inout BatchColumns) {
    guard let created = columns.days(of: .created) else {
      rows = []
      return
    }
    let closed = condition.until == .closed ? columns.days(of: .closed) : nil
    let batch = columns.batch
    let statuses = batch.codes(.status)
    let accounts = batch.codes(.account)
    let contacts = [batch.keys(.contact), batch.keys(.contactAlias)].compactMap { $0 }
    rows.removeAll { row32 in
      let row = Int(row32)
      guard created[row] != Missing.integer else { return true }
      let isOpen = open != nil && statuses?[row] == open
      let last = lastDay(created: created[row], closed: isOpen ? nil : closed?[row])
      var isJoinable = false
      var touches: [TouchIndex.Touch] = []
      let first = Int(created[row]) - condition.daysBefore
      func look(_ party: Int?) {
        isJoinable = true
        if let party { touches += index.touches(of: party, from: first, to: last) }
      }
      if let code = accounts?[row], code != Missing.code, index.statesAccounts {
        look(index.parties.party(account: code))
      }
      for keys in contacts where keys[row] != Missing.key && index.statesContacts {
        look(index.parties.party(contact: keys[row]))
      }
      return !isJoinable || !passes(touches)
    }
  }

  private func lastDay(created: Int64, closed: Int64?) -> Int {
    guard condition.until == .closed else { return Int(created) }
    guard let closed, closed != Missing.integer else { return Int(asOf) }
    return Int(min(closed, asOf))
  }

  private func passes(_ touches: [TouchIndex.Touch]) -> Bool {
    switch condition.claim {
    case .any: return touches.contains { $0.channel == condition.channel }
    case .none: return !touches.contains { $0.channel == condition.channel }
    case .first:
      guard let firstDay = touches.map(\.day).min() else { return false }
      return touches.contains { $0.day == firstDay && $0.channel == condition.channel }
    }
  }
}
