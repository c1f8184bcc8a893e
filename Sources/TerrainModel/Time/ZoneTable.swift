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

  /// Clocks are never further from UTC than this, in seconds.
  private static let largestOffset: Int64 = 93_600

  /// Seconds east of UTC at an instant.
  package func offset(atUTC seconds: Int64) -> Int64 { offset(ofStretch: firstTransition(after: seconds)) }

  /// The instant of a wall-clock time.
  ///
  /// A time that the clocks skipped in spring is taken as if they had not been changed yet, so it is moved forward by
  /// the gap; of a time that happens twice in autumn the first is taken.
  package func utc(fromLocal local: Int64) -> Int64 {
    // Stretch n ends with transition n, and its clocks show the times up to there. The first stretch that does not end
    // before the time shows it, or starts after it, behind a gap. Stretches may be shorter than a day.
    var stretch = firstTransition(after: local &- Self.largestOffset)
    while stretch < transitions.count, local >= transitions[stretch] &+ offset(ofStretch: stretch) {
      stretch += 1
    }
    let instant = local &- offset(ofStretch: stretch)
    guard stretch > 0, instant < transitions[stretch - 1] else { return instant }
    return local &- offset(ofStretch: stretch - 1)
  }

  /// The index of the first transition after an instant; their number where there is none.
  private func firstTransition(after seconds: Int64) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func offset(ofStretch index: Int) -> Int64 { index < offsets.count ? offsets[index] : 0 }

  /// The day that an instant falls on.
  package func day(ofUTC seconds: Int64) -> CalendarDay {
    CalendarDay(secondsSinceEpoch: seconds, offset: offset(atUTC: seconds))
  }
}
