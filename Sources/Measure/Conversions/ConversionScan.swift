import Primitives
import TerrainModel

/// Pairs converting events with the nearest base event before them and counts the pairs by the base event's group.
///
///     converting events ─▶ entities ─▶ base events of these ─▶ nearest, within the window ─▶ groups
///
/// Which base event is nearest is decided among all base events, also those outside the query's span and scope: a
/// conversion is counted once, whatever is asked.
struct ConversionScan {
  let task: ConversionTask
  let space: CutSpace
  let facts: Facts
  let threads: Int
  let touches: TouchIndex?

  /// Conversions per group. Throws where a segment cannot be read.
  func run() throws -> TaskResult {
    var counts: [Int: Int] = [:]
    for (_, group) in try pairs() { counts[group, default: 0] += 1 }
    let groups = counts.keys.sorted()
    return TaskResult(
      groups: groups,
      cells: groups.map { group in
        let count = counts[group] ?? 0
        return Cell(rows: count, exact: Int128(count) * Int128(FixedPoint.scale), value: Double(count))
      })
  }

  /// The converting events of one group.
  func conversions(of group: Int) throws -> [EntityEvent] {
    try pairs().filter { $0.group == group }.map(\.conversion)
  }

  private func pairs() throws -> [(conversion: EntityEvent, group: Int)] {
    let conversions = try events(isBase: false, wanted: nil)
    // Base events of others may pass the filter: they meet no conversion.
    let bases = try events(isBase: true, wanted: KeyFilter(EventShares.entities(of: conversions)))
    return Parallel.map(count: EventShares.count, threads: threads) { share in
      pairs(EventShares.sorted(share, of: conversions), EventShares.sorted(share, of: bases))
    }.flatMap { $0 }
  }

  /// The group of the nearest base event of each conversion that has one within the window and that counts. Both lists
  /// are sorted by entity and day.
  private func pairs(
    _ conversions: [EntityEvent], _ bases: [EntityEvent]
  ) -> [(conversion: EntityEvent, group: Int)] {
    var found: [(conversion: EntityEvent, group: Int)] = []
    var next = 0
    for conversion in conversions {
      // All base events of entities before, and of this one up to the conversion's day.
      while next < bases.count,
        (bases[next].entity, bases[next].day) <= (conversion.entity, conversion.day)
      {
        next += 1
      }
      guard next > 0 else { continue }
      let base = bases[next - 1]
      let isNear = base.entity == conversion.entity && base.day > conversion.day - Int64(task.days)
      if isNear && base.group >= 0 { found.append((conversion, base.group)) }
    }
    return found
  }

  private func events(isBase: Bool, wanted: KeyFilter?) throws -> [EventShares] {
    guard let table = facts.tables[isBase ? task.base.record : task.conversion.record] else { return [] }
    let reader = EventReader(
      task, isBase: isBase, wanted: wanted, space: space, facts: facts, touches: touches)
    return try reader.events(of: table, threads: threads)
  }
}
