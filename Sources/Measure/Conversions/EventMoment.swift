/// When an event happened and which row states it, as one number: of two events of a day the one further down is the
/// later.
struct EventMoment: Comparable, Sendable {
  let packed: UInt64

  /// Before every event.
  static let none = EventMoment(packed: 0)

  /// `row` is one of a batch; both are below a million.
  init(day: Int64, batch: Int, row: Int) {
    let shifted = UInt64(bitPattern: day &+ Self.dayShift) & Self.dayMask
    let place =
      (UInt64(truncatingIfNeeded: batch) & Self.placeMask) &<< 20
      | (UInt64(truncatingIfNeeded: row) & Self.placeMask)
    packed = shifted &<< 40 | place
  }

  init(packed: UInt64) { self.packed = packed }

  var day: Int64 { Int64(packed &>> 40) &- Self.dayShift }

  var batch: Int { Int(packed &>> 20 & Self.placeMask) }

  var row: Int { Int(packed & Self.placeMask) }

  static func < (left: EventMoment, right: EventMoment) -> Bool { left.packed < right.packed }

  /// Days as 24 bits that keep their order: 22,000 years on either side of 1970.
  private static let dayShift: Int64 = 1 << 23
  private static let dayMask: UInt64 = 1 << 24 - 1
  private static let placeMask: UInt64 = 1 << 20 - 1
}
