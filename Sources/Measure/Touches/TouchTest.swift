import TerrainModel

/// Decides for opportunities whether they were touched as a condition says, in its window (`TouchWindow`).
///
/// A deal without an account or contact that touches could state passes no condition, not even `none`: nobody knows.
/// Where several channels share the first day of contact, each of them came first.
struct TouchTest: Sendable {
  private let claim: TouchCondition.Claim
  private let channel: UInt32
  private let index: TouchIndex
  private let window: TouchWindow

  init(_ condition: TouchCondition, index: TouchIndex, asOf: CalendarDay, statuses: [String]) {
    claim = condition.claim
    channel = TouchPacking.number(of: condition.channel)
    self.index = index
    window = TouchWindow(
      daysBefore: condition.daysBefore, until: condition.until, asOf: asOf, statuses: statuses)
  }

  /// Keeps the rows that pass.
  func narrow(_ rows: inout [Int32], columns: inout BatchColumns) {
    guard let deals = DealTouches(window, columns: &columns, index: index) else {
      rows = []
      return
    }
    rows.removeAll { !passes(Int($0), deals) }
  }

  private func passes(_ row: Int, _ deals: DealTouches) -> Bool {
    // The first day of any touch, and of one by the channel.
    var firstDay = Int.max
    var firstOfChannel = Int.max
    let canBeJudged = deals.forEachParty(of: row) { party, first, last in
      index.forEach(of: party, from: first, to: last) { day, channel in
        firstDay = min(firstDay, day)
        if channel == self.channel { firstOfChannel = min(firstOfChannel, day) }
      }
    }
    guard canBeJudged else { return false }
    let hasChannel = firstOfChannel != .max
    switch claim {
    case .any: return hasChannel
    case .none: return !hasChannel
    case .first: return hasChannel && firstOfChannel == firstDay
    }
  }
}
