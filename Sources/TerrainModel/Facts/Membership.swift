/// One stay of a rep in a team, from the people file. A rep who moves has several.
package struct Membership: Hashable, Sendable {
  /// Index into the dictionary of `Dimension.rep`, or `Missing.code` for activity of nobody known.
  package var rep: UInt32
  package var team: UInt32
  package var manager: UInt32
  package var region: UInt32
  package var first: CalendarDay?
  /// The last day, included.
  package var last: CalendarDay?

  package init(
    rep: UInt32, team: UInt32 = Missing.code, manager: UInt32 = Missing.code, region: UInt32 = Missing.code,
    first: CalendarDay? = nil, last: CalendarDay? = nil
  ) {
    self.rep = rep
    self.team = team
    self.manager = manager
    self.region = region
    self.first = first
    self.last = last
  }

  /// Whether any day of the range falls into the stay.
  package func meets(_ from: CalendarDay, _ to: CalendarDay) -> Bool {
    (first.map { $0 <= to } ?? true) && (last.map { from <= $0 } ?? true)
  }
}
