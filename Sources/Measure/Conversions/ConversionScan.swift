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
    var conversions = try events(of: task.conversion, keeping: nil, isBase: false)
    let entities = KeyTable(conversions.map(\.entity))
    var bases = try events(of: task.base, keeping: entities, isBase: true)
    conversions.sort { Self.key($0) < Self.key($1) }
    bases.sort { Self.key($0) < Self.key($1) }
    return pairs(conversions, bases)
  }

  private static func key(_ event: EntityEvent) -> (UInt64, Int64, Int64) {
    (event.entity, event.day, event.order)
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

  private func events(
    of measure: MeasureDefinition, keeping entities: KeyTable?, isBase: Bool
  ) throws -> [EntityEvent] {
    guard let table = facts.tables[measure.record] else { return [] }
    // One bucket for all days that are known: the day itself is read off the row.
    let buckets = TimeBuckets(spans: [(0, facts.asOf.number)])
    let selection = Selection(
      record: measure.record, time: measure.time, cutoff: nil, filters: measure.filters,
      window: measure.window,
      touch: measure.touch, required: [task.entity.field.storedColumn])
    let reader = EventReader(
      selection: selection, task: task, isBase: isBase, entities: entities, space: space, facts: facts,
      buckets: buckets, selector: RowSelector(selection, buckets: buckets, facts: facts, touches: touches))
    let parts = try Parallel.map(count: table.batches.count, threads: threads) { batch in
      try reader.read(table.batches[batch], batch: batch)
    }
    return parts.flatMap { $0 }
  }
}
