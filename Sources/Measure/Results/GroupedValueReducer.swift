import TerrainModel

/// Aggregates that look at every value of a group: median, smallest, largest, survival.
struct GroupedValueReducer {
  let task: MeasureTask

  func reduce(_ values: some Sequence<GroupedValue>, _ projection: Projection) -> TaskResult {
    var projected = values.compactMap { value -> GroupedValue? in
      guard value.value != Missing.integer, let group = projection.target(of: value.group) else { return nil }
      return GroupedValue(group: group, value: value.value, hasEnded: value.hasEnded)
    }
    projected.sort { ($0.group, $0.value) < ($1.group, $1.value) }
    var result = TaskResult()
    var start = 0
    while start < projected.count {
      let group = projected[start].group
      var end = start + 1
      while end < projected.count, projected[end].group == group { end += 1 }
      result.groups.append(group)
      result.cells.append(Cell(rows: end - start, exact: nil, value: aggregate(projected[start..<end])))
      start = end
    }
    return result
  }

  /// Of values in ascending order, at least one.
  private func aggregate(_ values: ArraySlice<GroupedValue>) -> Double? {
    switch task.measure.aggregate {
    case .minimum: return values.first.map { scaled(Double($0.value)) }
    case .maximum: return values.last.map { scaled(Double($0.value)) }
    case .survivalMedian:
      return Intervals.survivalMedian(durations: values.map { ($0.value, $0.hasEnded) })
    default:
      // Type 7: halfway between the two middle values where their number is even.
      let middle = values.startIndex + (values.count - 1) / 2
      guard values.count.isMultiple(of: 2) else { return scaled(Double(values[middle].value)) }
      return scaled(Double(Int128(values[middle].value) + Int128(values[middle + 1].value)) / 2)
    }
  }

  private func scaled(_ number: Double) -> Double { number / Double(task.scale) }
}
