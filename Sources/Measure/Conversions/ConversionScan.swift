import Primitives
import TerrainModel

/// Pairs converting events with the nearest base event before them and counts the pairs by the base event's group.
///
///     converting events ─▶ base events of their entities ─▶ nearest, within the window ─▶ groups
///
/// Which base event is nearest is decided among all base events, also those outside the query's span and scope: a
/// conversion is counted once, whatever is asked.
struct ConversionScan {
  let task: ConversionTask
  let space: CutSpace
  let facts: Facts
  let threads: Int
  let touches: TouchIndex?
  /// The converting events by worker, where another scan has come by them; nil: to be read.
  var converting: [EventShares]?

  /// Conversions per group. Throws where a segment cannot be read.
  func run() throws -> TaskResult {
    var counts: [Int: Int] = [:]
    for (_, group) in try pairs() { counts[group, default: 0] += 1 }
    let groups = counts.keys.sorted()
    return TaskResult(
      groups: groups,
      cells: groups.map { Cell(count: counts[$0] ?? 0) })
  }

  /// The converting events of one group.
  func conversions(of group: Int) throws -> [EntityEvent] {
    try pairs().filter { $0.group == group }.map(\.conversion)
  }

  private func pairs() throws -> [(conversion: EntityEvent, group: Int)] {
    let converting = ConvertingEvents(try conversions())
    guard !converting.events.isEmpty else { return [] }
    return try bases(of: converting).pairs(of: converting.events, days: task.days)
  }

  private func conversions() throws -> [EntityEvent] {
    if let converting { return EventShares.sorted(converting, threads: threads) }
    guard let table = facts.tables[task.conversion.record] else { return [] }
    let reader = EventReader(task.conversion, of: task.entity, facts: facts, touches: touches)
    let scan = RecordScan(
      table, accumulations: [], buckets: [:], facts: facts, touches: nil, readers: [reader])
    return EventShares.sorted(try scan.run(threads: threads).events[0], threads: threads)
  }

  private func bases(of converting: ConvertingEvents) throws -> NearestBases {
    let none = NearestBases(count: converting.events.count)
    guard let table = facts.tables[task.base.record] else { return none }
    let groups = BaseGroups(task, space: space, buckets: EventReader.buckets(facts), facts: facts)
    let reader = EventReader(
      task.base, of: task.entity, columns: groups.columns, facts: facts, touches: touches)
    let workers = try reader.read(table, threads: threads, start: { none }) {
      nearest, batch, events, scratch in
      let found = converting.firstEvents(of: scratch.rows, entities: events.entities, days: events.days)
      scratch.rows = found.map { Int32(truncatingIfNeeded: $0.row) }
      if found.isEmpty { return }
      let own = groups.groups(of: &scratch, days: events.days, batch: events.batch)
      for (index, (row, event)) in found.enumerated() {
        let moment = EventMoment(day: events.days[row], batch: batch, row: row)
        nearest.add(moment, group: own[index], before: event)
      }
    }
    var nearest = workers.first ?? none
    for other in workers.dropFirst() { nearest.merge(other) }
    return nearest
  }
}
