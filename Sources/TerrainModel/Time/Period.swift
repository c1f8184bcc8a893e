/// A closed range of days with the name it goes by in every output (`2026-03`, `2026-Q1`, `2026`, `2026-W09`).
///
/// Fiscal years that start in another month than January are named after the calendar year they end in, with
/// `FY` before it (`FY2027`, `FY2027-Q1`).
package struct Period: Hashable, Comparable, Sendable {
  package var grain: Grain
  package var first: CalendarDay
  /// The last day, included.
  package var last: CalendarDay
  package var name: String

  package init(grain: Grain, first: CalendarDay, last: CalendarDay, name: String) {
    self.grain = grain
    self.first = first
    self.last = last
    self.name = name
  }

  package func contains(_ day: CalendarDay) -> Bool { first <= day && day <= last }

  package var days: Int { last - first + 1 }

  package static func < (left: Period, right: Period) -> Bool {
    (left.first, left.last, left.name) < (right.first, right.last, right.name)
  }
}
