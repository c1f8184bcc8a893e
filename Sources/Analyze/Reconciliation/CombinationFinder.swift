import TerrainModel

/// Finds the sums of a stage that meet a difference, to a tolerance.
struct CombinationFinder {
  /// The same rows for the same causes are one explanation, whichever readings say so.
  private struct Signature: Hashable {
    var places: [Int]
    var split: [DifferenceCause: Int128]
  }

  let items: SearchItems
  let tolerance: Int128
  /// No more are looked for once so many were found.
  let most: Int

  private(set) var found: [[SearchItem]] = []
  private var seen: Set<Signature> = []

  init(_ items: SearchItems, tolerance: Int128, most: Int) {
    self.items = items
    self.tolerance = tolerance
    self.most = most
  }

  mutating func find(_ stage: SearchStage, sum: Int128) {
    extend([], by: stage, rest: sum, from: 0)
  }

  private mutating func extend(
    _ chosen: [SearchItem], by stage: SearchStage, rest: Int128, from start: Int
  ) {
    let isSpecial = stage.special > 0
    if stage.special + stage.others == 1 {
      return close(chosen, isSpecial: isSpecial, rest: rest, from: start)
    }
    let list = isSpecial ? items.special : items.others
    var left = stage
    if isSpecial { left.special -= 1 } else { left.others -= 1 }
    let isSameList = isSpecial == (left.special > 0)
    for next in start..<max(start, list.count) where found.count <= most {
      // Whether rows are taken twice is looked at once a sum fits: readings may be large.
      let item = list[next]
      extend(chosen + [item], by: left, rest: rest - item.amount, from: isSameList ? next + 1 : 0)
    }
  }

  /// The last thing of a sum is looked up, not tried.
  private mutating func close(_ chosen: [SearchItem], isSpecial: Bool, rest: Int128, from start: Int) {
    let amounts = isSpecial ? items.specialAmounts : items.otherAmounts
    var next = max(start, amounts.lowerBound(of: rest - tolerance))
    while next < amounts.count && amounts[next] <= rest + tolerance && found.count <= most {
      add(chosen, isSpecial ? items.special[next] : items.others[next])
      next += 1
    }
  }

  private mutating func add(_ chosen: [SearchItem], _ last: SearchItem) {
    let all = chosen + [last]
    for (place, item) in all.enumerated() {
      guard all[..<place].allSatisfy({ $0.isApart(from: item) }) else { return }
    }
    let signature = Signature(places: all.flatMap(\.places).sorted(), split: Self.split(all))
    if seen.insert(signature).inserted { found.append(all) }
  }

  static func split(_ items: [SearchItem]) -> [DifferenceCause: Int128] {
    items.reduce(into: [:]) { $0[$1.reading.cause, default: 0] += $1.amount }
  }
}
