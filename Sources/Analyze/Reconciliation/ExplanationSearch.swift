import TerrainModel

/// Finds the simplest way in which other readings of the exports make up a difference, to the last digit stated.
///
/// Simplest is the fewest things that went another way, a thing being one row, or all rows of one reading: one thing, then
/// two, then three (`SearchStage.all`). A sum is believed only where chance would hardly ever give it: among many rows of
/// round amounts something always fits.
struct ExplanationSearch {
  enum Outcome: Hashable {
    case none
    /// `alternatives`: further explanations of the same causes and amounts, by other rows.
    case found([ReadingEffect], alternatives: Int)
    case ambiguous(Int)
  }

  /// Of all that one difference is searched for, chance may be expected to meet it once in forty times: half of what is
  /// promised (docs/CONTROLS.md), because how dense sums lie is itself an estimate.
  static let mostByChance = 0.025
  /// Fewer rows than that are no sign of anything but rows that are set aside.
  static let fewestCounted: Int64 = 20
  /// Three things are combined where that takes no more steps: some 300 rows, or 20 special ones beside 5,000.
  static let mostSteps = 100_000
  /// Of more sums than that which fit, none says anything.
  static let mostThatFit = 25

  /// Not within the tolerance.
  let difference: Int64
  /// Half a unit of the last decimal stated, in 10⁻⁴: what rounding can hide.
  var tolerance: Int64 = 0
  let readings: [ReadingEffect]
  /// Whether rows are counted, not added up: then all amounts are alike, and a row fits any difference of one.
  var isCount = false
  var rounding = RowRounding.afterAdding
  var mostByChance = Self.mostByChance

  func outcome() -> Outcome {
    if isCount { return counted() }
    let items = SearchItems(readings, rounding: rounding)
    var estimate: ChanceEstimate?
    var (passed, chance): ([SearchStage], Double) = ([], 0)
    for stage in SearchStage.all where stage.steps(items) <= Self.mostSteps {
      var finder = CombinationFinder(items, tolerance: Int128(tolerance), most: Self.mostThatFit)
      finder.find(stage, sum: Int128(difference))
      guard !finder.found.isEmpty, finder.found.count <= Self.mostThatFit else {
        if finder.found.isEmpty { passed.append(stage) }
        continue
      }
      let known =
        estimate
        ?? ChanceEstimate(
          items, difference: Int128(difference), tolerance: Int128(tolerance))
      estimate = known
      // What simpler sums might have met, had they been believed, counts as well.
      for earlier in passed {
        let more = known.expected(earlier, besides: [], upTo: mostByChance)
        if chance + more <= mostByChance { chance += more }
      }
      passed = []
      let more = known.expected(stage, besides: finder.found, upTo: mostByChance)
      if chance + more <= mostByChance { return decide(finder.found) }
    }
    return .none
  }

  /// Small numbers meet by chance: only whole readings explain them, those that set rows aside at any size, all others
  /// from `fewestCounted` rows on.
  private func counted() -> Outcome {
    let items = readings.filter { !$0.reading.isOfAnyRow }.map { reading in
      SearchItem(
        reading: reading.reading, rows: reading.rows, amount: reading.total(.afterAdding),
        places: [])
    }
    let isLarge = Int128(difference).magnitude >= UInt128(Self.fewestCounted * FixedPoint.scale)
    let found = items.filter { $0.amount == Int128(difference) && (isLarge || $0.reading.setsAside) }
    guard let first = found.first else { return .none }
    let rows = Set(found.map { [$0.reading.cause: Set($0.rows.map(\.place))] })
    guard Set(found.map(\.reading.cause)).count == 1 else { return .ambiguous(rows.count) }
    return .found([ReadingEffect(first.reading, rows: first.rows)], alternatives: rows.count - 1)
  }

  /// One explanation, where all that are equally simple say the same of the causes. Of one thing others like it may be
  /// meant as well; of two or three, several that fit are too many.
  private func decide(_ found: [[SearchItem]]) -> Outcome {
    let splits = found.map(CombinationFinder.split)
    let isAlike = splits.allSatisfy { split in
      split.count == splits[0].count
        && split.allSatisfy { cause, amount in
          splits[0][cause].map { ($0 - amount).magnitude <= UInt128(2 * tolerance) } ?? false
        }
    }
    guard isAlike, let nearest = nearest(found), nearest.count == 1 || found.count == 1 else {
      return .ambiguous(found.count)
    }
    return .found(
      nearest.map { ReadingEffect($0.reading, rows: $0.rows) }, alternatives: found.count - 1)
  }

  /// The first of those that leave the least to rounding.
  private func nearest(_ found: [[SearchItem]]) -> [SearchItem]? {
    found.min { left, right in rest(left) < rest(right) }
  }

  private func rest(_ items: [SearchItem]) -> UInt128 {
    (items.reduce(Int128(0)) { $0 + $1.amount } - Int128(difference)).magnitude
  }
}
