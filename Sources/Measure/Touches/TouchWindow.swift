import TerrainModel

/// The days in which touches of a deal count: from so many days before it was created, that day included, to the day
/// of creation or of closing, included. A deal that is open has its window open up to the as-of day.
struct TouchWindow: Sendable {
  let daysBefore: Int
  let until: TouchCondition.Until
  private let asOf: Int64
  private let open: UInt32?

  init(daysBefore: Int, until: TouchCondition.Until, asOf: CalendarDay, statuses: [String]) {
    self.daysBefore = daysBefore
    self.until = until
    self.asOf = Int64(asOf.number)
    open = statuses.firstIndex(of: OpportunityStatus.open.rawValue).map { UInt32(truncatingIfNeeded: $0) }
  }

  /// The fields of a deal that decide which touches are its own.
  var fields: Set<Field> {
    var fields: Set<Field> = [.account, .contact, .contactAlias, .created, .day]
    if until == .closed { fields.formUnion([.closed, .status]) }
    return fields
  }

  /// The first and the last day; the last may lie before the first.
  func days(created: Int64, closed: Int64, status: UInt32?) -> (first: Int, last: Int) {
    let first = Int(created) - daysBefore
    guard until == .closed else { return (first, Int(created)) }
    let isClosed = closed != Missing.integer && (open == nil || status != open)
    return (first, Int(isClosed ? min(closed, asOf) : asOf))
  }
}
