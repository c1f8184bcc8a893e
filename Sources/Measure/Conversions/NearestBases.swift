/// The latest base event that lies between a converting event and the one of the same entity before it, for each that has
/// one: all that has to be known of base events to find the nearest.
struct NearestBases: Sendable {
  private struct Base {
    var moment = EventMoment.none
    /// The query's group where it counts; -1 where it does not, but may still be the nearest.
    var group = -1
  }

  /// By converting event.
  private var bases: [Base]

  /// `count` converting events.
  init(count: Int) {
    bases = [Base](repeating: Base(), count: count)
  }

  /// Notes a base event before a converting one. `group` is -1 for one that does not count.
  mutating func add(_ moment: EventMoment, group: Int, before event: Int) {
    if moment > bases[event].moment { bases[event] = Base(moment: moment, group: group) }
  }

  /// Adds another worker's.
  mutating func merge(_ other: NearestBases) {
    for event in bases.indices {
      add(other.bases[event].moment, group: other.bases[event].group, before: event)
    }
  }

  /// The converting events whose nearest base event lies less than so many days before them and counts, each with the
  /// group of that.
  func pairs(of events: [EntityEvent], days: Int) -> [(conversion: EntityEvent, group: Int)] {
    var found: [(conversion: EntityEvent, group: Int)] = []
    var nearest = Base()
    var entity: UInt64?
    for (place, event) in events.enumerated() {
      if entity != event.entity {
        nearest = Base()
        entity = event.entity
      }
      if bases[place].moment > nearest.moment { nearest = bases[place] }
      if nearest.group >= 0, nearest.moment.day > event.moment.day - Int64(days) {
        found.append((event, nearest.group))
      }
    }
    return found
  }
}
