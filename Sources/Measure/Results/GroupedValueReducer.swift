import TerrainModel

/// Aggregates that look at every value of a group: median, percentile, smallest, largest, survival.
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
    case .percentile:
      return quantile((task.measure.percentile ?? 50) / 100, of: values)
    default:
      return quantile(0.5, of: values)
    }
  }

  /// Type 7: between the two nearest values in proportion. Exact halves stay exact.
  private func quantile(_ share: Double, of values: ArraySlice<GroupedValue>) -> Double {
    let place = Double(values.count - 1) * share
    let below = min(max(Int(place.rounded(.down)), 0), values.count - 1)
    let above = min(below + 1, values.count - 1)
    let (low, high) = (values[values.startIndex + below].value, values[values.startIndex + above].value)
    let part = place - Double(below)
    if part == 0.5 { return scaled(Double(Int128(low) + Int128(high)) / 2) }
    return scaled(Double(low) + part * Double(Int128(high) - Int128(low)))
  }

  private func scaled(_ number: Double) -> Double { number / Double(task.scale) }
}
