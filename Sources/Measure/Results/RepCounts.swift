/// How many reps by group, and which periods can be told at all.
struct RepCounts: Sendable {
  var result: TaskResult
  /// By period of the query.
  var isTold: [Bool]
  var stride: Int

  /// Zero where nobody counts; nil where it cannot be told.
  func cell(_ group: Int) -> Cell? {
    let period = group / max(stride, 1)
    guard isTold.indices.contains(period), isTold[period] else { return nil }
    return result.cell(group) ?? .zero
  }
}
