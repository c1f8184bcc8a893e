import Primitives

/// The converting events, found by the entity of a base event.
struct ConvertingEvents: Sendable {
  /// Those of one entity side by side, by day and place.
  let events: [EntityEvent]
  /// By entity: the first of its events in the upper half, the end of them in the lower.
  private let places: KeyTable
  private let filter: KeyFilter

  /// `events` with those of one entity side by side, by day and place; fewer than 2^32.
  init(_ events: [EntityEvent]) {
    var entities: [UInt64] = []
    var ends: [Int] = []
    for (place, event) in events.enumerated() {
      if entities.last == event.entity {
        ends[ends.count - 1] = place + 1
      } else {
        entities.append(event.entity)
        ends.append(place + 1)
      }
    }
    var places = KeyTable(expecting: entities.count)
    for (number, entity) in entities.enumerated() {
      let slot = places.locate(entity).slot
      places[slot] = UInt64(number == 0 ? 0 : ends[number - 1]) << 32 | UInt64(ends[number])
    }
    self.events = events
    self.places = places
    filter = KeyFilter(entities)
  }

  /// Keeps the rows whose entity may have converting events.
  func narrow(_ rows: inout [Int32], entities: [UInt64]) { filter.narrow(&rows, keys: entities) }

  /// The first event of an entity that does not come before a day; nil where there is none.
  func first(of entity: UInt64, from day: Int64) -> Int? {
    guard let range = places.payload(of: entity) else { return nil }
    var low = Int(range &>> 32)
    let end = Int(range & 0xFFFF_FFFF)
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if events[middle].moment.day < day { low = middle + 1 } else { high = middle }
    }
    return low < end ? low : nil
  }
}
