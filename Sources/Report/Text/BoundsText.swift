import TerrainModel

/// The range of a figure in words.
struct BoundsText {
  let context: RenderContext

  func range(_ bounds: ValueBounds) -> String {
    guard let low = bounds.low, let high = bounds.high else {
      return context.words.unbounded(
        rows: context.numbers.integer(bounds.rejectedRows + bounds.unmatchedRows))
    }
    return context.words.interval(context.text(low, bounds.kpi), context.text(high, bounds.kpi))
  }
}
