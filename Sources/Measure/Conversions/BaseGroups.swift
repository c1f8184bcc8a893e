import TerrainModel

/// Which of a query's groups each base event counts in.
struct BaseGroups: Sendable {
  private let groups: GroupSpace
  private let projection: Projection
  /// What the axes of a group add to the query's: divisions for every row would take longer than all else. Empty where
  /// there are too many groups.
  private let bases: [Int]
  /// By day from the first of all periods: what its period adds to the query's group; -1 outside of every period, and for
  /// days that are too young to be judged.
  private let shareOfDay: [Int]
  private let firstDay: Int
  /// The query's own conditions.
  private let scope: [FilterTable]

  init(_ task: ConversionTask, space: CutSpace, buckets: TimeBuckets, facts: Facts) {
    var axes = [Axis(task.cut.dimension)]
    if let crossed = task.cut.crossed, Axis(crossed) != axes[0] { axes.append(Axis(crossed)) }
    let groups = GroupSpace(axes: axes, buckets: 1, facts: facts)
    let projection = Projection(from: groups, buckets: buckets, to: space)
    self.groups = groups
    self.projection = projection
    bases = groups.count <= 1 << 20 ? (0..<groups.count).map { projection.base(of: $0) } : []
    scope = task.filters.compactMap { FilterTable($0, facts: facts) }
    let last = min(space.spans.map(\.last).max() ?? -1, task.cutoff.number)
    let first = space.spans.map(\.first).min() ?? 0
    var shares = [Int](repeating: -1, count: max(0, last - first + 1))
    for (period, span) in space.spans.enumerated() {
      for day in span.first..<max(span.first, min(span.last, last) + 1) {
        shares[day - first] = period * space.stride
      }
    }
    shareOfDay = shares
    firstDay = first
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
      let day = Int(days[Int(row)]) - firstDay
      guard shareOfDay.indices.contains(day), shareOfDay[day] >= 0 else { return -1 }
      let group = scratch.groups[index]
      return (bases.isEmpty ? projection.base(of: group) : bases[group]) + shareOfDay[day]
    }
  }
}
