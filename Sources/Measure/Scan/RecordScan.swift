import Primitives
import TerrainModel

/// One pass over all rows of a record kind that feeds every accumulation over it.
///
/// Batches are loaded by the workers, with the columns that some accumulation reads and no others. Rows are found
/// once per selection and numbered once per selection and axes.
struct RecordScan: Sendable {
  private struct Group: Sendable {
    var selector: RowSelector
    /// Equal for selections that place rows in the same buckets of time.
    var placement: Int
    /// Accumulators over the same axes, by their index.
    var byAxes: [[Int]]
  }

  /// All that the buckets of a batch's rows depend on.
  private struct Placement: Hashable {
    var time: Field
    var cutoff: CalendarDay?
    var buckets: TimeBuckets
  }

  private let table: FactTable
  private let accumulators: [Accumulator]
  private let groups: [Group]
  /// Converting events are found along the way.
  private let readers: [EventReader]
  private let fields: Set<Field>

  /// What all workers found.
  struct Outcome: Sendable {
    /// Merged, in the order of the accumulations.
    var accumulated: [(accumulator: Accumulator, state: AccumulatorState)]
    /// By reader, then worker.
    var events: [[EventShares]]
  }

  private struct Worker: Sendable {
    var states: [AccumulatorState]
    var events: [EventShares]
    var scratch = ScanScratch()
  }

  /// `buckets` are those of each accumulation's selection; all accumulations and readers are over the table's record kind.
  init(
    _ table: FactTable, accumulations: [Accumulation], buckets: [Selection: TimeBuckets], facts: Facts,
    touches: TouchIndex?, readers: [EventReader] = []
  ) {
    let none = TimeBuckets(spans: [])
    self.table = table
    accumulators = accumulations.map {
      Accumulator($0, buckets: buckets[$0.selection] ?? none, facts: facts)
    }
    self.readers = readers
    fields = accumulations.map(\.fields).reduce(into: readers.reduce(into: []) { $0.formUnion($1.fields) }) {
      $0.formUnion($1)
    }
    var groups: [Group] = []
    var places: [Selection: Int] = [:]
    var placements: [Placement: Int] = [:]
    for (index, accumulation) in accumulations.enumerated() {
      let selection = accumulation.selection
      if let place = places[selection] {
        if let same = groups[place].byAxes.firstIndex(where: {
          $0.first.map { accumulations[$0].axes } == accumulation.axes
        }) {
          groups[place].byAxes[same].append(index)
        } else {
          groups[place].byAxes.append([index])
        }
      } else {
        places[selection] = groups.count
        let selector = RowSelector(
          selection, buckets: buckets[selection] ?? none, facts: facts, touches: touches)
        let placement = Placement(
          time: selection.time, cutoff: selection.cutoff, buckets: buckets[selection] ?? none)
        let number = placements[placement] ?? placements.count
        placements[placement] = number
        groups.append(Group(selector: selector, placement: number, byAxes: [[index]]))
      }
    }
    self.groups = Self.dealingOut(groups)
  }

  /// Lets selectors that each want one word of the same column share one look at the rows, from three on.
  private static func dealingOut(_ groups: [Group]) -> [Group] {
    struct Shared: Hashable {
      var placement: Int
      var column: Field
    }
    let shared = groups.map { group in
      group.selector.columnOfOneWord.map { Shared(placement: group.placement, column: $0) }
    }
    var counts: [Shared: Int] = [:]
    for case let key? in shared { counts[key, default: 0] += 1 }
    var result = groups
    for (index, key) in shared.enumerated() {
      result[index].selector.dealsOut = key.map { counts[$0, default: 0] > 2 } ?? false
    }
    return result
  }

  /// Throws where a batch cannot be read.
  func run(threads: Int) throws -> Outcome {
    try table.prepare(fields)
    let workers = try Parallel.work(
      count: table.batches.count, threads: threads,
      start: {
        Worker(states: accumulators.map { $0.start() }, events: readers.map { _ in EventShares() })
      },
      step: { worker, batch in try add(batch: batch, to: &worker) })
    var merged = workers.first?.states ?? accumulators.map { $0.start() }
    for other in workers.dropFirst().map(\.states) {
      for index in merged.indices { merged[index].merge(other[index]) }
    }
    for index in merged.indices { merged[index].finish() }
    return Outcome(
      accumulated: Array(zip(accumulators, merged)),
      events: readers.indices.map { reader in workers.map { $0.events[reader] } })
  }

  private func add(batch: Int, to worker: inout Worker) throws {
    let source = table.batches[batch]
    guard source.rowCount > 0 else { return }
    var columns = BatchColumns(
      try source.load(fields.intersection(source.fields), false), record: table.kind)
    worker.scratch.placement = -1
    for group in groups {
      if table.kind.membership(at: group.selector.time) == .membership {
        add(group, of: batch, &columns, to: &worker.states, &worker.scratch)
      } else {
        var placed = columns.placed(by: group.selector.time)
        add(group, of: batch, &placed, to: &worker.states, &worker.scratch)
      }
    }
    for index in readers.indices {
      readers[index].deal(columns, batch: batch, to: &worker.events[index], &worker.scratch)
    }
  }

  private func add(
    _ group: Group, of batch: Int, _ columns: inout BatchColumns, to states: inout [AccumulatorState],
    _ scratch: inout ScanScratch
  ) {
    group.selector.select(&columns, placement: group.placement, into: &scratch)
    if scratch.rows.isEmpty { return }
    for indices in group.byAxes {
      guard let first = indices.first else { continue }
      accumulators[first].space.number(&scratch, batch: columns.batch)
      for index in indices {
        accumulators[index].add(&scratch, columns: &columns, batch: batch, to: &states[index])
      }
    }
  }
}
