import TerrainModel

/// The row account as sums that can be checked by eye.
struct RowSums {
  let context: RenderContext

  var sentences: [String] {
    let rows = context.result.rows
    let number = context.numbers.integer
    return context.words.rowSums(
      RowTexts(
        read: number(rows.read), accepted: number(rows.accepted), rejected: number(rows.rejected),
        ignored: number(rows.ignored), counted: number(rows.counted), duplicate: number(rows.duplicate),
        superseded: number(rows.superseded), later: number(rows.later)))
  }
}
