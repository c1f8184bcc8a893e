/// The latest base event that lies between a converting event and the one of the same entity before it, for each that has
/// one: all that has to be known of base events to find the nearest.
struct NearestBases: Sendable {
  /// By converting event.
  private var moments: [EventMoment]
  private var groups: [Int]

  /// `count` converting events.
  init(count: Int) {
    moments = [EventMoment](repeating: .none, count: count)
    groups = [Int](repeating: -1, count: count)
  }

  /// Notes a base event before a converting one. `group` is the query's where it counts, and -1 where it does not, but may
  /// still be the nearest.
  mutating func add(_ moment: EventMoment, group: Int, before event: Int) {
    guard moment > moments[event] else { return }
    moments[event] = moment
    groups[event] = group
  }

  /// Adds another worker's.
  mutating func merge(_ other: NearestBases) {
    for event in moments.indices { add(other.moments[event], group: other.groups[event], before: event) }
  }

  /// The converting events whose nearest base event lies less than so many days before them and counts, each with the
  /// group of that.
  func pairs(of events: [EntityEvent], days: Int) -> [(conversion: EntityEvent, group: Int)] {
    var found: [(conversion: EntityEvent, group: Int)] = []
    var nearest = (moment: EventMoment.none, group: -1)
    var entity: UInt64?
    for (place, event) in events.enumerated() {
      if entity != event.entity {
        nearest = (.none, -1)
        entity = event.entity
      }
      if moments[place] > nearest.moment { nearest = (moments[place], groups[place]) }
      if nearest.group >= 0, nearest.moment.day > event.moment.day - Int64(days) {
        found.append((event, nearest.group))
      }
    }
    return found
  }
}
