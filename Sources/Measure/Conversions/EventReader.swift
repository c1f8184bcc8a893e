import Primitives
import TerrainModel

/// Reads the events of one side of a conversion from batches.
struct EventReader: Sendable {
  /// What the columns of one batch say of its events; which rows are events is in the scratch.
  struct Events {
    var days: [Int64]
    /// As keys; missing where the row does not say.
    var entities: [UInt64]
    var batch: FactBatch
  }

  private let selection: Selection
  private let entity: ConversionDefinition.Entity
  private let selector: RowSelector
  /// By membership: the rep.
  private let reps: [UInt32]
  /// The columns that events are found by, and those that are wanted besides.
  let fields: Set<Field>

  /// `columns` are wanted besides those that events are found by.
  init(
    _ measure: MeasureDefinition, of entity: ConversionDefinition.Entity, columns: [Field] = [], facts: Facts,
    touches: TouchIndex?
  ) {
    let selection = Selection(measure, cutoff: nil, required: [entity.field.storedColumn])
    self.selection = selection
    self.entity = entity
    selector = RowSelector(selection, buckets: Self.buckets(facts), facts: facts, touches: touches)
    reps = facts.memberships.map(\.rep)
    fields = selection.withMemberships(selection.fields.union(columns + [entity.field.storedColumn]))
  }

  /// One bucket for all days that are known: the day itself is read off the row.
  static func buckets(_ facts: Facts) -> TimeBuckets { TimeBuckets(spans: [(0, facts.asOf.number)]) }

  /// Lets each worker look at the events of some batches. Throws where a segment cannot be read.
  func read<State: Sendable>(
    _ table: FactTable, threads: Int, start: @Sendable () -> State,
    step: @Sendable (inout State, _ batch: Int, Events, inout ScanScratch) -> Void
  ) throws -> [State] {
    try table.prepare(fields)
    let workers = try Parallel.work(
      count: table.batches.count, threads: threads,
      start: { (state: start(), scratch: ScanScratch()) },
      step: { worker, batch in
        let source = table.batches[batch]
        guard source.rowCount > 0 else { return }
        let columns = BatchColumns(
          try source.load(fields.intersection(source.fields), false), record: selection.record)
        if let events = events(in: columns, &worker.scratch) {
          step(&worker.state, batch, events, &worker.scratch)
        }
      })
    return workers.map(\.state)
  }

  /// Deals the events of a batch out by their entity, where only these and their moments matter.
  func deal(_ columns: BatchColumns, batch: Int, to shares: inout EventShares, _ scratch: inout ScanScratch) {
    guard let events = events(in: columns, &scratch) else { return }
    for row in scratch.rows where events.entities[Int(row)] != Missing.key {
      let moment = EventMoment(day: events.days[Int(row)], batch: batch, row: Int(row))
      shares.append(EntityEvent(entity: events.entities[Int(row)], moment: moment))
    }
  }

  private func events(in batch: BatchColumns, _ scratch: inout ScanScratch) -> Events? {
    var columns = batch.placed(by: selection.time)
    scratch.placement = -1
    selector.select(&columns, placement: 0, into: &scratch)
    guard !scratch.rows.isEmpty, let days = columns.days(of: selection.time),
      let entities = entities(columns.batch)
    else { return nil }
    return Events(days: days, entities: entities, batch: columns.batch)
  }

  /// Who or what each row is about, as a key; nil where the batch does not say.
  private func entities(_ batch: FactBatch) -> [UInt64]? {
    switch entity {
    case .contact: batch.keys(.contact)
    case .account: batch.codes(.account)?.map(Self.key)
    case .rep:
      batch.codes(.membership)?.map { Int($0) < reps.count ? Self.key(reps[Int($0)]) : Missing.key }
    }
  }

  private static func key(_ code: UInt32) -> UInt64 { code == Missing.code ? Missing.key : UInt64(code) + 1 }
}
