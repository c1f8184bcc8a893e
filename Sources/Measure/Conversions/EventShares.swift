import Primitives

/// Events dealt out by their entity: entities have nothing to do with one another, so that each share is sorted and paired
/// by itself, and by any thread.
struct EventShares: Sendable {
  static let count = 64

  /// The events of each share, as its worker met them: later batches behind earlier ones.
  private var shares = [[EntityEvent]](repeating: [], count: Self.count)

  mutating func append(_ event: EntityEvent) {
    shares[Int(truncatingIfNeeded: event.entity % UInt64(Self.count))].append(event)
  }

  /// The entities of all workers' events, repetitions included.
  static func entities(of workers: [EventShares]) -> [UInt64] {
    workers.flatMap { $0.shares.lazy.joined().map(\.entity) }
  }

  /// One share of all workers, sorted by entity, day and the order of the rows.
  static func sorted(_ share: Int, of workers: [EventShares]) -> [EntityEvent] {
    let events = workers.reduce(into: [EntityEvent]()) { $0 = merged($0, $1.shares[share]) }
    // In the order of the rows already: the place decides among events of one entity and day.
    var keys = events.enumerated().map { place, event in
      UInt128(event.entity) << 64 | UInt128(UInt64(bitPattern: event.day &+ dayShift) & dayMask) << 40
        | UInt128(truncatingIfNeeded: place)
    }
    var scratch: [UInt128] = []
    DigitSort.sort(&keys, scratch: &scratch)
    return keys.map { events[Int(truncatingIfNeeded: $0 & 0xFF_FFFF_FFFF)] }
  }

  /// Days as 24 bits that keep their order: 22,000 years on either side of 1970.
  private static let dayShift: Int64 = 1 << 23
  private static let dayMask: UInt64 = 1 << 24 - 1

  /// Two lists in the order of the rows as one.
  private static func merged(_ left: [EntityEvent], _ right: [EntityEvent]) -> [EntityEvent] {
    if left.isEmpty { return right }
    if right.isEmpty { return left }
    var merged: [EntityEvent] = []
    merged.reserveCapacity(left.count + right.count)
    var (one, other) = (0, 0)
    while one < left.count, other < right.count {
      if left[one].order < right[other].order {
        merged.append(left[one])
        one += 1
      } else {
        merged.append(right[other])
        other += 1
      }
    }
    return merged + left[one...] + right[other...]
  }
}
