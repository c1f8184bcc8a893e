import Primitives

/// Events dealt out by their entity: entities have nothing to do with one another, so that each share is sorted by itself,
/// and by any thread.
struct EventShares: Sendable {
  private static let count = 64

  /// As `EntityEvent.packed`.
  private var shares = [[UInt128]](repeating: [], count: Self.count)

  mutating func append(_ event: EntityEvent) {
    shares[Int(truncatingIfNeeded: event.entity % UInt64(Self.count))].append(event.packed)
  }

  /// The events of all workers: those of one entity side by side, by day and place.
  static func sorted(_ workers: [EventShares], threads: Int) -> [EntityEvent] {
    let sorted = Parallel.map(count: count, threads: threads) { share in
      var events = workers.flatMap { $0.shares[share] }
      var scratch: [UInt128] = []
      DigitSort.sort(&events, scratch: &scratch)
      return events
    }
    return sorted.flatMap { $0.map { EntityEvent(packed: $0) } }
  }
}
