/// Counts how many sums of one, two or three of some numbers are not above a limit.
struct SumCounter {
  private let numbers: [Int128]

  /// Ascending.
  init(_ numbers: [Int128]) {
    self.numbers = numbers
  }

  /// `number` is 1, 2 or 3; each number is taken once at most, and the order of a sum does not matter.
  func sums(of number: Int, upTo limit: Int128) -> Int {
    switch number {
    case 1: numbers.count { $0 <= limit }
    case 2: pairs(from: 0, upTo: limit)
    default: numbers.indices.reduce(0) { $0 + pairs(from: $1 + 1, upTo: limit - numbers[$1]) }
    }
  }

  /// Pairs of numbers from a place on: one pointer goes up while the other goes down.
  private func pairs(from start: Int, upTo limit: Int128) -> Int {
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
}
