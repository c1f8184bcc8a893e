/// Counts how many sums of one, two or three of some numbers are not above a limit.
struct SumCounter {
  /// Ascending, both.
  let special: [Int128]
  let others: [Int128]

  /// Each number is taken once at most, and the order of a sum does not matter.
  func sums(_ stage: SearchStage, upTo limit: Int128) -> Int {
    switch (stage.special, stage.others) {
    case (1, 0): Self.numbers(special, upTo: limit)
    case (0, 1): Self.numbers(others, upTo: limit)
    case (2, 0): Self.pairs(special, from: 0, upTo: limit)
    case (0, 2): Self.pairs(others, from: 0, upTo: limit)
    case (1, 1): Self.pairs(special, from: 0, with: others, upTo: limit)
    case (3, 0): Self.triples(special, upTo: limit)
    case (0, 3): Self.triples(others, upTo: limit)
    case (2, 1):
      special.indices.reduce(0) {
        $0 + Self.pairs(special, from: $1 + 1, with: others, upTo: limit - special[$1])
      }
    case (1, 2): special.reduce(0) { $0 + Self.pairs(others, from: 0, upTo: limit - $1) }
    default: 0
    }
  }

  private static func numbers(_ numbers: [Int128], upTo limit: Int128) -> Int {
    numbers.lowerBound(of: limit + 1)
  }

  /// Pairs of numbers from a place on: one pointer goes up while the other goes down.
  private static func pairs(_ numbers: [Int128], from start: Int, upTo limit: Int128) -> Int {
    var (low, high, count) = (start, numbers.count - 1, 0)
    while low < high {
      if numbers[low] + numbers[high] <= limit {
        count += high - low
        low += 1
      } else {
        high -= 1
      }
    }
    return count
  }

  /// Pairs of one number from a place on and one of other numbers.
  private static func pairs(
    _ numbers: [Int128], from start: Int, with others: [Int128], upTo limit: Int128
  ) -> Int {
    var (high, count) = (others.count, 0)
    for low in start..<max(start, numbers.count) {
      while high > 0 && numbers[low] + others[high - 1] > limit { high -= 1 }
      count += high
    }
    return count
  }

  private static func triples(_ numbers: [Int128], upTo limit: Int128) -> Int {
    numbers.indices.reduce(0) { $0 + pairs(numbers, from: $1 + 1, upTo: limit - numbers[$1]) }
  }
}
