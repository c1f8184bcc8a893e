/// So many special things and so many rows of any kind, taken together.
struct SearchStage: Hashable {
  var special: Int
  var others: Int

  /// In the order of simplicity: one thing, two, three; what is special before rows that could be any.
  static let all: [SearchStage] = [
    .init(special: 1, others: 0), .init(special: 0, others: 1),
    .init(special: 2, others: 0), .init(special: 1, others: 1), .init(special: 0, others: 2),
    .init(special: 3, others: 0), .init(special: 2, others: 1), .init(special: 1, others: 2),
    .init(special: 0, others: 3),
  ]

  /// About how many steps it takes to look through the sums; one or two things are always looked through.
  func steps(_ items: SearchItems) -> Int {
    let (some, any) = (items.special.count, items.others.count)
    switch (special, others) {
    case (3, 0): return some * some
    case (2, 1): return some * (some + any)
    case (1, 2): return some * any
    case (0, 3): return any * any
    default: return 0
    }
  }
}
