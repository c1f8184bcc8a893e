import TerrainModel

/// Reads the events of one side of a conversion from a batch.
struct EventReader: Sendable {
  let selection: Selection
  let task: ConversionTask
  let isBase: Bool
  /// The entities that matter; nil: all.
  let entities: KeyTable?
  let groups: GroupSpace
  let projection: Projection
  let spans: [(first: Int, last: Int)]
  let stride: Int
  let selector: RowSelector
  private let scope: [FilterTable]
  private let reps: [UInt32]
  private let fields: Set<Field>

  init(
    selection: Selection, task: ConversionTask, isBase: Bool, entities: KeyTable?, space: CutSpace,
    facts: Facts, buckets: TimeBuckets, selector: RowSelector
  ) {
    self.selection = selection
    self.task = task
    self.isBase = isBase
    self.entities = entities
    self.selector = selector
    var axes = [Axis(task.cut.dimension)]
    if let crossed = task.cut.crossed, Axis(crossed) != axes[0] { axes.append(Axis(crossed)) }
    groups = GroupSpace(axes: axes, buckets: 1, facts: facts)
    projection = Projection(from: groups, buckets: buckets, to: space)
    spans = space.spans
    stride = space.stride
    scope = task.filters.compactMap { FilterTable($0, facts: facts) }
    reps = facts.memberships.map(\.rep)
    var fields = selection.fields.union([task.entity.field.storedColumn])
    if isBase { fields.formUnion(axes.map(\.column) + scope.map(\.column)) }
    self.fields = selection.withMemberships(fields)
  }

  /// The events, in the order of the rows. Throws where the segment cannot be read.
  func read(_ source: FactTable.Source, batch: Int) throws -> [EntityEvent] {
    guard source.rowCount > 0 else { return [] }
    var scratch = ScanScratch()
    var columns = BatchColumns(
      try source.load(fields.intersection(source.fields), false), record: selection.record
    ).placed(by: selection.time)
    selector.select(&columns, placement: 0, into: &scratch)
    guard !scratch.rows.isEmpty, let days = columns.days(of: selection.time) else { return [] }
    if isBase { groups.number(&scratch, batch: columns.batch) }
    let inScope = isBase ? rowsInScope(scratch.rows, columns.batch) : []
    var events: [EntityEvent] = []
    for (index, row32) in scratch.rows.enumerated() {
      let row = Int(row32)
      guard let entity = entity(row, columns.batch), entities?.number(of: entity) != nil || entities == nil
      else { continue }
      var group = -1
      if isBase, inScope.contains(row32) || scope.isEmpty, let period = period(of: days[row]) {
        group = projection.base(of: scratch.groups[index]) + period * stride
      }
      events.append(
        EntityEvent(entity: entity, day: days[row], order: Int64(batch) << 32 | Int64(row), group: group))
    }
    return events
  }

  private func rowsInScope(_ rows: [Int32], _ batch: FactBatch) -> Set<Int32> {
    guard !scope.isEmpty else { return [] }
    var kept = rows
    for filter in scope where !kept.isEmpty { filter.narrow(&kept, codes: batch.codes(filter.column)) }
    return Set(kept)
  }

  private func entity(_ row: Int, _ batch: FactBatch) -> UInt64? {
    switch task.entity {
    case .contact: return batch.keys(.contact).flatMap { $0[row] == Missing.key ? nil : $0[row] }
    case .account: return batch.codes(.account).flatMap { $0[row] == Missing.code ? nil : UInt64($0[row]) }
    case .rep:
      guard let stay = batch.codes(.membership)?[row], Int(stay) < reps.count, reps[Int(stay)] != Missing.code
      else { return nil }
      return UInt64(reps[Int(stay)])
    }
  }

  /// The query's period of a base event that is mature; nil for all others.
  private func period(of day: Int64) -> Int? {
    guard day <= task.cutoff.number else { return nil }
    var (low, high) = (0, spans.count - 1)
    while low <= high {
      let middle = (low + high) / 2
      if day < spans[middle].first {
        high = middle - 1
      } else if day > spans[middle].last {
        low = middle + 1
      } else {
        return middle
      }
    }
    return nil
  }
}
