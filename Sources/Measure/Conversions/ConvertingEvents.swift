import Primitives
import TerrainModel

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

  /// For each row the first event of its entity that does not come before its day; rows without one are left out.
  ///
  /// In steps over all rows: what one row waits for in memory is asked for while others are waited for.
  func firstEvents(of rows: [Int32], entities: [UInt64], days: [Int64]) -> [(row: Int, event: Int)] {
    if events.isEmpty { return [] }
    var candidates = rows
    filter.narrow(&candidates, keys: entities)
    candidates.removeAll { entities[Int($0)] == Missing.key }
    let ranges = candidates.map { places.payload(of: entities[Int($0)]) ?? 0 }
    let found = candidates.indices.map { index in
      first(in: ranges[index], from: days[Int(candidates[index])])
    }
    var result: [(row: Int, event: Int)] = []
    result.reserveCapacity(candidates.count)
    for index in candidates.indices where found[index] < Int(ranges[index] & Self.endMask) {
      result.append((Int(candidates[index]), found[index]))
    }
    return result
  }

  /// The first event of a range that does not come before a day; the range's end where there is none.
  private func first(in range: UInt64, from day: Int64) -> Int {
    var low = Int(range &>> 32)
    var high = Int(range & Self.endMask)
    // Most entities have one event: added and not branched to, because it may go either way.
    if high - low <= 1 { return low + (events[low].moment.day < day ? 1 : 0) }
    while low < high {
      let middle = (low + high) / 2
      if events[middle].moment.day < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static let endMask: UInt64 = 1 << 32 - 1
}
