import TerrainModel

/// Which of a query's groups each base event counts in.
struct BaseGroups: Sendable {
  private let groups: GroupSpace
  private let projection: Projection
  private let spans: [(first: Int, last: Int)]
  private let stride: Int
  /// The query's own conditions.
  private let scope: [FilterTable]
  /// The last day whose base events are mature.
  private let cutoff: Int

  init(_ task: ConversionTask, space: CutSpace, buckets: TimeBuckets, facts: Facts) {
    var axes = [Axis(task.cut.dimension)]
    if let crossed = task.cut.crossed, Axis(crossed) != axes[0] { axes.append(Axis(crossed)) }
    groups = GroupSpace(axes: axes, buckets: 1, facts: facts)
    projection = Projection(from: groups, buckets: buckets, to: space)
    spans = space.spans
    stride = space.stride
    scope = task.filters.compactMap { FilterTable($0, facts: facts) }
    cutoff = task.cutoff.number
  }

  /// The columns that groups and conditions are read from.
  var columns: [Field] { groups.axes.map(\.column) + scope.map(\.column) }

  /// The group of each selected row; -1 for an event that does not count: outside the query's periods or conditions,
  /// or too young to be judged.
  func groups(of scratch: inout ScanScratch, days: [Int64], batch: FactBatch) -> [Int] {
    groups.number(&scratch, batch: batch)
    var inScope = scratch.rows
    for filter in scope where !inScope.isEmpty { filter.narrow(&inScope, codes: batch.codes(filter.column)) }
    var next = 0
    return scratch.rows.indices.map { index in
      let row = scratch.rows[index]
      guard next < inScope.count, inScope[next] == row else { return -1 }
      next += 1
      guard let period = period(of: Int(days[Int(row)])) else { return -1 }
      return projection.base(of: scratch.groups[index]) + period * stride
    }
  }

  private func period(of day: Int) -> Int? {
    guard day <= cutoff else { return nil }
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
