/// Natural process limits of an individuals chart (XmR): mean ± 2.66 × mean moving range.
///
/// Moving ranges above 3.267 × their mean are left out of the mean once (screening), so that one upset does not hide
/// itself. A value that stands alone between two such jumps is an upset, and is left out of the centre line too: with it the
/// limits would be those of the quiet values around a line on which none of them lies, and every quiet month would be in
/// a run on one side. Values on both sides of a lasting shift keep a range to a neighbour, and stay.
package struct ProcessLimits: Hashable, Sendable {
  package var mean: Double
  package var low: Double
  package var high: Double

  /// nil below two values, or where nothing moves (limits of no width call everything a signal).
  package init?(_ values: [Double]) {
    guard values.count >= 2 else { return nil }
    let ranges = zip(values, values.dropFirst()).map { abs($1 - $0) }
    let limit = 3.267 * ranges.reduce(0, +) / Double(ranges.count)
    let screened = ranges.filter { $0 <= limit }
    guard !screened.isEmpty else { return nil }
    let width = 2.66 * screened.reduce(0, +) / Double(screened.count)
    guard width > 0 else { return nil }
    let isJump = ranges.map { $0 > limit }
    let central = values.indices.filter { !Self.isUpset($0, isJump) }
    mean = central.reduce(0) { $0 + values[$1] } / Double(central.count)
    low = mean - width
    high = mean + width
  }

  /// Whether a value stands alone between two jumps. Of the first and the last, which have one range each, the jump is
  /// the neighbour's where that one stands alone.
  private static func isUpset(_ index: Int, _ isJump: [Bool]) -> Bool {
    let last = isJump.count
    switch index {
    case 0: return isJump[0] && (last == 1 || !isJump[1])
    case last: return isJump[last - 1] && (last == 1 || !isJump[last - 2])
    default: return isJump[index - 1] && isJump[index]
    }
  }
}
