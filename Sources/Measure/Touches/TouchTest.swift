import TerrainModel

/// Decides for opportunities whether they were touched as a condition says, in its window (`TouchWindow`).
///
/// A deal without an account or contact that touches could state passes no condition, not even `none`: nobody knows.
/// Where several channels share the first day of contact, each of them came first.
struct TouchTest: Sendable {
  private let condition: TouchCondition
  private let index: TouchIndex
  private let window: TouchWindow

  init(_ condition: TouchCondition, index: TouchIndex, asOf: CalendarDay, statuses: [String]) {
    self.condition = condition
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
    rows.removeAll { row in
      deals.touches(of: Int(row)).map { !passes($0) } ?? true
    }
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
