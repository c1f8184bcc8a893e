import TerrainModel

/// Makes a task's answers of what the scan accumulated: rolls groups up to those of the query, then aggregates.
struct TaskReducer {
  let task: MeasureTask
  let target: CutSpace
  let facts: Facts
  let threads: Int

  /// `buckets` are those of the accumulation's selection.
  func reduce(_ accumulator: Accumulator, _ state: AccumulatorState, buckets: TimeBuckets) throws
    -> TaskResult
  {
    let projection = Projection(from: accumulator.space, buckets: buckets, to: target)
    switch accumulator.accumulation.collection {
    case .rows, .sums:
      return additive(accumulator, state, projection)
    case .distinct, .distinctByRep, .activeDays, .activeWorkingDays:
      let bits = accumulator.distinct?.bits ?? 64
      let groups = accumulator.space.count
      let counter = DistinctCounter(projection: projection, targetGroups: target.count, threads: threads)
      let counts =
        accumulator.isNarrow
        ? try counter.count(
          PairRuns(groups: groups, valueBits: bits, runs: state.narrow.map(\.pairs)))
        : counter.count(state.wide)
      return TaskResult(groups: counts.map(\.group), cells: counts.map { cell($0.cell) })
    case .values, .durations:
      return GroupedValueReducer(task: task).reduce(state.values.lazy.flatMap(\.values), projection)
    case .readings:
      let reps = facts.memberships.map(\.rep)
      return ReadingReducer(scale: task.scale, reps: reps)
        .reduce(state.readings.lazy.flatMap(\.readings), projection)
    }
  }

  private func additive(
    _ accumulator: Accumulator, _ state: AccumulatorState, _ projection: Projection
  ) -> TaskResult {
    var table = SumTable(groups: target.count)
    if accumulator.isDense {
      let buckets = max(accumulator.space.buckets, 1)
      let isCount = accumulator.accumulation.collection == .rows
      for first in stride(from: 0, to: accumulator.space.count, by: buckets) {
        var base: Int?
        for bucket in 0..<buckets where projection.bucketShares[bucket] >= 0 {
          let count = isCount ? Int(state.counts[first + bucket]) : state.sums[first + bucket].rows
          if count == 0 { continue }
          let start = base ?? projection.base(of: first)
          base = start
          let cell = isCount ? SumCell(sum: 0, stated: count, rows: count) : state.sums[first + bucket]
          table.add(cell, to: start + projection.bucketShares[bucket])
        }
      }
    } else {
      for value in state.values.lazy.flatMap(\.values) {
        guard let group = projection.target(of: value.group) else { continue }
        let isStated = value.value != Missing.integer
        let sum = isStated ? Int128(value.value) : 0
        table.add(SumCell(sum: sum, stated: isStated ? 1 : 0, rows: 1), to: group)
      }
    }
    let sums = table.finish()
    return TaskResult(groups: sums.map(\.group), cells: sums.map { cell($0.cell) })
  }

  private func cell(_ sum: SumCell) -> Cell {
    switch task.measure.aggregate {
    case .count, .distinct, .distinctByRep, .activeDays, .activeWorkingDays:
      return Cell(count: sum.rows)
    case .sum:
      guard sum.stated > 0 else { return .unknown }
      let exact = sum.sum * Int128(FixedPoint.scale / task.scale)
      return Cell(rows: sum.stated, exact: exact, value: Double(exact) / Double(FixedPoint.scale))
    default:
      guard sum.stated > 0 else { return .unknown }
      return Cell(
        rows: sum.stated, exact: nil, value: Double(sum.sum) / (Double(sum.stated) * Double(task.scale)))
    }
  }
}
