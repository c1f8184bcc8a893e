/// How many sums one would expect to meet a difference by chance, by how many others lie within a quarter of it.
///
/// Amounts come in round numbers: a difference in whole thousands is met by sums of whole thousands, so the roundness that
/// makes a meeting likeliest counts. A difference that is known to some units only is met by any sum as near as that.
struct ChanceEstimate {
  /// Numbers that are multiples of one grid.
  private struct Grid {
    var width: Int128
    /// Multiples of the width that cannot be told from the difference.
    var places: Int128
    var counter: SumCounter
  }

  private let difference: Int128
  private let grids: [Grid]

  init(_ items: SearchItems, difference: Int128, tolerance: Int128) {
    self.difference = difference
    let special = items.specialAmounts
    let others = items.otherAmounts
    var grids: [Grid] = []
    var power: Int128 = 1
    let highest = Int128(difference.magnitude) + tolerance
    while power <= highest {
      for width in [power, 2 * power, 5 * power] {
        let places =
          Self.floor(difference + tolerance, width) - Self.floor(difference - tolerance - 1, width)
        guard places > 0 else { continue }
        let counter = SumCounter(
          special: special.filter { $0 % width == 0 }, others: others.filter { $0 % width == 0 })
        grids.append(Grid(width: width, places: places, counter: counter))
      }
      power *= 10
    }
    // Round sums meet most easily, so that what is too many shows early.
    self.grids = grids.reversed()
  }

  /// At least `limit` where it is more than that; `found` are the sums that do meet it.
  func expected(_ stage: SearchStage, besides found: [[SearchItem]], upTo limit: Double) -> Double {
    var likeliest = 0.0
    for grid in grids {
      let own = found.count { $0.allSatisfy { $0.amount % grid.width == 0 } }
      let reach = max(Int128(difference.magnitude) / 4, 50 * grid.width * grid.places)
      let around =
        grid.counter.sums(stage, upTo: difference + reach)
        - grid.counter.sums(stage, upTo: difference - reach - 1)
      let share = Double(grid.places * grid.width) / Double(2 * reach)
      likeliest = max(likeliest, Double(max(0, around - own)) * share)
      if likeliest > limit { break }
    }
    return likeliest
  }

  private static func floor(_ value: Int128, _ width: Int128) -> Int128 {
    let quotient = value / width
    return value % width < 0 ? quotient - 1 : quotient
  }
}
