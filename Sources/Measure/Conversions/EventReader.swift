import Primitives
import TerrainModel

/// Reads the events of one side of a conversion from batches.
struct EventReader: Sendable {
  private let selection: Selection
  private let task: ConversionTask
  private let isBase: Bool
  /// What the entities that matter pass; nil: all matter.
  private let wanted: KeyFilter?
  private let selector: RowSelector
  private let groups: BaseGroups
  /// By membership: the rep.
  private let reps: [UInt32]
  private let fields: Set<Field>

  init(
    _ task: ConversionTask, isBase: Bool, wanted: KeyFilter?, space: CutSpace, facts: Facts,
    touches: TouchIndex?
  ) {
    let measure = isBase ? task.base : task.conversion
    let selection = Selection(measure, cutoff: nil, required: [task.entity.field.storedColumn])
    // One bucket for all days that are known: the day itself is read off the row.
    let buckets = TimeBuckets(spans: [(0, facts.asOf.number)])
    self.selection = selection
    self.task = task
    self.isBase = isBase
    self.wanted = wanted
    selector = RowSelector(selection, buckets: buckets, facts: facts, touches: touches)
    groups = BaseGroups(task, space: space, buckets: buckets, facts: facts)
    reps = facts.memberships.map(\.rep)
    var fields = selection.fields.union([task.entity.field.storedColumn])
    if isBase { fields.formUnion(groups.columns) }
    self.fields = selection.withMemberships(fields)
  }

  /// The events of all batches, those of each worker dealt out for themselves. Throws where a segment cannot be read.
  func events(of table: FactTable, threads: Int) throws -> [EventShares] {
    try table.prepare(fields)
    let workers = try Parallel.work(
      count: table.batches.count, threads: threads,
      start: { (events: EventShares(), scratch: ScanScratch()) },
      step: { worker, batch in
        try read(table.batches[batch], batch: batch, into: &worker.events, &worker.scratch)
      })
    return workers.map(\.events)
  }

  private func read(
    _ source: FactTable.Source, batch: Int, into events: inout EventShares, _ scratch: inout ScanScratch
  ) throws {
    guard source.rowCount > 0 else { return }
    var columns = BatchColumns(
      try source.load(fields.intersection(source.fields), false), record: selection.record
    ).placed(by: selection.time)
    scratch.placement = -1
    selector.select(&columns, placement: 0, into: &scratch)
    guard let days = columns.days(of: selection.time), let entities = entities(columns.batch) else { return }
    wanted?.narrow(&scratch.rows, keys: entities)
    if scratch.rows.isEmpty { return }
    let own = isBase ? groups.groups(of: &scratch, days: days, batch: columns.batch) : []
    for (index, row32) in scratch.rows.enumerated() where entities[Int(row32)] != Missing.key {
      let row = Int(row32)
      events.append(
        EntityEvent(
          entity: entities[row], day: days[row], order: Int64(batch) << 32 | Int64(row),
          group: isBase ? own[index] : -1))
    }
  }

  /// Who or what each row is about, as a key; nil where the batch does not say.
  private func entities(_ batch: FactBatch) -> [UInt64]? {
    switch task.entity {
    case .contact: batch.keys(.contact)
    case .account: batch.codes(.account)?.map(Self.key)
    case .rep:
      batch.codes(.membership)?.map { Int($0) < reps.count ? Self.key(reps[Int($0)]) : Missing.key }
    }
  }

  private static func key(_ code: UInt32) -> UInt64 { code == Missing.code ? Missing.key : UInt64(code) + 1 }
}
