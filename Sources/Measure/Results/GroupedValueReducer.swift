import Statistics
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
      return KaplanMeier.median(values.map { ($0.value, $0.hasEnded) })
    case .percentile:
      return quantile((task.measure.percentile ?? 50) / 100, of: values)
    default:
      return quantile(0.5, of: values)
    }
  }

  /// Type 7: between the two nearest values in proportion. Whole numbers until the last division, so that a tenth of a
  /// cent does not appear that no amount has; shares are taken to a millionth.
  private func quantile(_ share: Double, of values: ArraySlice<GroupedValue>) -> Double {
    let million = 1_000_000
    let (below, part) = ((values.count - 1) * Int((share * Double(million)).rounded()))
      .quotientAndRemainder(dividingBy: million)
    let low = Int128(values[values.startIndex + below].value)
    let high = Int128(values[values.startIndex + min(below + 1, values.count - 1)].value)
    return Double(low * Int128(million) + (high - low) * Int128(part))
      / (Double(million) * Double(task.scale))
  }

  private func scaled(_ number: Double) -> Double { number / Double(task.scale) }
}
