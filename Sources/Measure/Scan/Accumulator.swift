import Primitives
import TerrainModel

/// An accumulation made ready for a scan: adds the selected rows of a batch to a worker's state.
struct Accumulator: Sendable {
  let accumulation: Accumulation
  let space: GroupSpace
  /// Whether groups are cells of an array; else rows are listed with their group.
  let isDense: Bool
  let distinct: DistinctSource?
  /// Whether group and value together fit 64 bits.
  let isNarrow: Bool
  private let openStatus: UInt32?
  private let ended: [FilterTable]
  private let asOf: Int64

  /// Arrays stay below 16 MB of counts and 64 MB of sums per worker.
  private static let mostCells: (counts: Int, sums: Int) = (1 << 22, 1 << 21)

  init(_ accumulation: Accumulation, buckets: TimeBuckets, facts: Facts) {
    self.accumulation = accumulation
    space = GroupSpace(axes: accumulation.axes, buckets: buckets.count, facts: facts)
    switch accumulation.collection {
    case .rows: isDense = space.count <= Self.mostCells.counts
    case .sums: isDense = space.count <= Self.mostCells.sums
    default: isDense = false
    }
    let source =
      accumulation.collection.isDistinct ? DistinctSource(accumulation, buckets: buckets, facts: facts) : nil
    let groupBits = DistinctSource.bits(space.count)
    distinct = source
    isNarrow = source.map { $0.bits + groupBits < 64 } ?? false
    ended = accumulation.ended.compactMap { FilterTable($0, facts: facts) }
    openStatus = (facts.dictionaries[.status] ?? []).firstIndex(of: OpportunityStatus.open.rawValue)
      .map { UInt32(truncatingIfNeeded: $0) }
    asOf = Int64(facts.asOf.number)
  }

  /// An empty state with its arrays.
  func start() -> AccumulatorState {
    var state = AccumulatorState()
    guard isDense else { return state }
    if accumulation.collection == .rows { state.counts = [UInt32](repeating: 0, count: space.count) }
    if accumulation.collection == .sums { state.sums = [SumCell](repeating: SumCell(), count: space.count) }
    return state
  }

  /// Adds the selected rows of a batch.
  func add(
    _ scratch: inout ScanScratch, columns: inout BatchColumns, batch: Int, to state: inout AccumulatorState
  ) {
    let rows = scratch.rows
    let groups = scratch.groups
    switch accumulation.collection {
    case .rows where isDense: Self.count(groups, in: &state.counts)
    case .rows: state.values.append((batch, groups.map { GroupedValue(group: $0, value: 0) }))
    case .sums where isDense: sum(rows, groups, &columns, in: &state.sums)
    case .sums, .values: state.values.append((batch, list(rows, groups, &columns)))
    case .distinct, .distinctByRep, .activeDays, .activeWorkingDays:
      addPairs(&scratch, &columns, batch, to: &state)
    case .durations: state.values.append((batch, listDurations(rows, groups, &columns)))
    case .readings: state.readings.append((batch, listReadings(rows, groups, &columns)))
    }
  }

  private static func count(_ groups: [Int], in counts: inout [UInt32]) {
    let groups = groups.span
    var cells = counts.mutableSpan
    for index in groups.indices { cells[groups[index]] &+= 1 }
  }

  private func sum(
    _ rows: [Int32], _ groups: [Int], _ columns: inout BatchColumns, in sums: inout [SumCell]
  ) {
    guard let numbers = columns.numbers(accumulation.quantity) else {
      for group in groups { sums[group].rows += 1 }
      return
    }
    for index in rows.indices {
      let number = numbers[Int(rows[index])]
      sums[groups[index]].rows += 1
      if number != Missing.integer {
        sums[groups[index]].sum &+= Int128(number)
        sums[groups[index]].stated += 1
      }
    }
  }

  func list(_ rows: [Int32], _ groups: [Int], _ columns: inout BatchColumns) -> [GroupedValue] {
    let numbers = columns.numbers(accumulation.quantity)
    return rows.indices.map { index in
      GroupedValue(group: groups[index], value: numbers?[Int(rows[index])] ?? Missing.integer)
    }
  }

  private func addPairs(
    _ scratch: inout ScanScratch, _ columns: inout BatchColumns, _ batch: Int,
    to state: inout AccumulatorState
  ) {
    guard let distinct else { return }
    let (rows, groups) = (scratch.rows, scratch.groups)
    columns.placingTime = accumulation.selection.time
    if isNarrow {
      var pairs: [UInt64] = []
      pairs.reserveCapacity(rows.count)
      let shift = UInt64(distinct.bits)
      distinct.forEach(rows: rows, groups: groups, columns: &columns) { group, value in
        pairs.append(UInt64(truncatingIfNeeded: group) &<< shift | value)
      }
      RadixSort.sortUnique(
        &pairs, bits: distinct.bits + DistinctSource.bits(space.count), scratch: &scratch.pairs)
      // A copy without the room that repetitions took.
      if pairs.count * 2 < pairs.capacity { pairs = pairs.map { $0 } }
      if !pairs.isEmpty { state.narrow.append((batch, pairs)) }
    } else {
      // Taken out of the state meanwhile: each step on the way to an array is asked for being owned alone.
      var shares = state.wide.popLast() ?? DistinctShares()
      distinct.forEach(rows: rows, groups: groups, columns: &columns) { group, value in
        shares.append(group: group, value: value)
      }
      state.wide.append(shares)
    }
  }

  /// How long each row has lasted: to its end, or to the as-of day where it has not ended by then. What ended otherwise
  /// than asked for is known not to have ended so until then.
  func listDurations(
    _ rows: [Int32], _ groups: [Int], _ columns: inout BatchColumns
  ) -> [GroupedValue] {
    guard case .days(let from, let to) = accumulation.quantity, let starts = columns.days(of: from) else {
      return []
    }
    let ends = columns.days(of: to)
    // An open deal's closing date is a plan, not an end.
    let statuses = accumulation.selection.record == .opportunity ? columns.batch.codes(.status) : nil
    return rows.indices.compactMap { index in
      let row = Int(rows[index])
      let start = starts[row]
      var end = ends?[row] ?? Missing.integer
      if let statuses, statuses[row] == openStatus { end = Missing.integer }
      guard start != Missing.integer, start <= asOf else { return nil }
      // A deal that is over, nobody knows since when, has no length that is known.
      if statuses != nil, statuses?[row] != openStatus, end == Missing.integer { return nil }
      if end == Missing.integer || end > asOf {
        return GroupedValue(group: groups[index], value: asOf - start, hasEnded: false)
      }
      let hasEnded = ended.allSatisfy { $0.passes(row, of: columns.batch) }
      return end < start
        ? nil : GroupedValue(group: groups[index], value: end - start, hasEnded: hasEnded)
    }
  }

  func listReadings(_ rows: [Int32], _ groups: [Int], _ columns: inout BatchColumns) -> [Reading] {
    guard let numbers = columns.numbers(accumulation.quantity) else { return [] }
    let time = accumulation.selection.time
    guard let times = columns.batch.integers(time) ?? columns.days(of: time) else { return [] }
    let memberships = columns.batch.codes(.membership)
    return rows.indices.compactMap { index in
      let row = Int(rows[index])
      guard numbers[row] != Missing.integer else { return nil }
      return Reading(
        group: groups[index], membership: memberships?[row] ?? Missing.code, time: times[row],
        value: numbers[row])
    }
  }
}
