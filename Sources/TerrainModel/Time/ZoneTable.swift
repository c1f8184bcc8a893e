/// The offsets of one time zone over the years a run looks at: transitions as plain numbers, no clock, no locale.
package struct ZoneTable: Hashable, Sendable {
  package var name: String
  /// Instants (UTC seconds) from which a new offset holds, ascending.
  package var transitions: [Int64]
  /// Seconds east of UTC: before the first transition, then after each; one more than `transitions`.
  package var offsets: [Int64]

  package init(name: String, transitions: [Int64], offsets: [Int64]) {
    self.name = name
    self.transitions = transitions
    self.offsets = offsets
  }

  package static let utc = ZoneTable(name: "UTC", transitions: [], offsets: [0])

  /// Seconds east of UTC at an instant.
  package func offset(atUTC seconds: Int64) -> Int64 {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low < offsets.count ? offsets[low] : 0
  }

  /// The instant of a wall-clock time.
  ///
  /// A time that the clocks skipped in spring is taken as if they had not been changed yet, so it is moved forward by
  /// the gap; of a time that happens twice in autumn the first is taken.
  package func utc(fromLocal local: Int64) -> Int64 {
    guard !transitions.isEmpty else { return local &- (offsets.first ?? 0) }
    // The offset in force a day before is the earlier one around any change.
    let earlier = offset(atUTC: local &- offset(atUTC: local &- 86_400) &- 86_400)
    let candidate = local &- earlier
    if offset(atUTC: candidate) == earlier { return candidate }
    let later = offset(atUTC: candidate)
    let second = local &- later
    return offset(atUTC: second) == later ? second : candidate
  }

  /// The day that an instant falls on.
  package func day(ofUTC seconds: Int64) -> CalendarDay {
    CalendarDay(secondsSinceEpoch: seconds, offset: offset(atUTC: seconds))
  }
}
