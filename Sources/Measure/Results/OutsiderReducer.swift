import TerrainModel

/// Counts the people behind a measure's rows whom no group holds, period by period: under the unknown member, or in the
/// company where it is not cut.
struct OutsiderReducer {
  let target: CutSpace
  let facts: Facts

  /// `buckets` are those of the accumulation's selection; the accumulation has one axis, the membership.
  func reduce(
    _ accumulator: Accumulator, _ state: AccumulatorState, buckets: TimeBuckets
  ) -> TaskResult {
    // Where there are no groups the unknown member is the company, whose figure everybody knows.
    guard !target.members.names.isEmpty, accumulator.space.buckets > 0 else { return TaskResult() }
    let outside = OutsideStays(target.cut.dimension, facts: facts).isOutside
    let periods = buckets.spanOfBucket(target.spans)
    let width = accumulator.space.buckets
    let count = target.periods.count
    // A slot for each person: whoever is counted here has one stay of this kind.
    var isThere = [Bool](repeating: false, count: outside.count * count)
    Self.forEachGroup(of: outside.indices.filter { outside[$0] }, accumulator, state) { group in
      let (slot, bucket) = group.quotientAndRemainder(dividingBy: width)
      guard slot < outside.count, outside[slot], periods[bucket] >= 0 else { return }
      isThere[slot * count + periods[bucket]] = true
    }
    var counts = [Int](repeating: 0, count: count)
    for place in isThere.indices where isThere[place] { counts[place % count] += 1 }
    let member = target.cut.dimension == .company ? 0 : target.members.names.count
    let counted = counts.indices.filter { counts[$0] > 0 }
    return TaskResult(
      groups: counted.map { target.group(period: $0, member: member) },
      cells: counted.map { Cell(rows: counts[$0], exact: nil, value: nil) })
  }

  /// Groups with rows, some of them several times; of others than the slots asked for as it comes.
  private static func forEachGroup(
    of slots: [Int], _ accumulator: Accumulator, _ state: AccumulatorState, _ body: (Int) -> Void
  ) {
    let width = accumulator.space.buckets
    if accumulator.isDense {
      let isCount = accumulator.accumulation.collection == .rows
      for group in slots.lazy.flatMap({ $0 * width..<($0 + 1) * width }) {
        if isCount ? state.counts[group] > 0 : state.sums[group].stated > 0 { body(group) }
      }
    }
    for value in state.values.lazy.flatMap(\.values) { body(value.group) }
    for reading in state.readings.lazy.flatMap(\.readings) { body(reading.group) }
    let bits = accumulator.distinct?.bits ?? 64
    forEachGroup(of: slots, width, in: state.narrow.map(\.pairs), valueBits: bits, body)
    forEachGroup(of: slots, width, in: state.wide.map(\.pairs), valueBits: 64, body)
  }

  /// Runs are sorted by group: those of other slots are skipped.
  private static func forEachGroup<Packed: FixedWidthInteger & UnsignedInteger>(
    of slots: [Int], _ width: Int, in runs: [[Packed]], valueBits: Int, _ body: (Int) -> Void
  ) {
    let shift = Packed(valueBits)
    for run in runs {
      for slot in slots {
        var place = run.firstIndex(notBelow: Packed(slot * width) &<< shift)
        while place < run.count {
          let group = Int(truncatingIfNeeded: run[place] &>> shift)
          guard group < (slot + 1) * width else { break }
          body(group)
          place = run.firstIndex(notBelow: Packed(group + 1) &<< shift)
        }
      }
    }
  }
}
