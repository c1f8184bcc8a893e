/// Two-sided p values by trying arrangements: how often chance alone would give a difference as large.
///
/// All arrangements are tried where they are at most a million, else seeded draws of them, to which the arrangement
/// that was found is added. One that is as far off but for rounding is as far off.
enum Permutation {
  private static let mostArrangements = 1_000_000
  /// 2¹⁹ is 524,288, 2²⁰ is more than a million.
  private static let mostSigns = 19
  private static let draws = 4_999
  private static let rounding = 1e-12

  /// Of paired differences, whose signs are exchanged.
  static func ofSigns(_ differences: [Double], generator: SeededGenerator) -> Double {
    let size = differences.reduce(0) { $0 + abs($1) }
    let threshold = abs(differences.reduce(0, +)) - rounding * size
    if differences.count <= mostSigns {
      let sums = differences.reduce([0.0]) { sums, difference in
        sums.map { $0 + difference } + sums.map { $0 - difference }
      }
      return Double(sums.count { abs($0) >= threshold }) / Double(sums.count)
    }
    var generator = generator
    var extreme = 0
    for _ in 0..<draws {
      var sum = 0.0
      for difference in differences { sum += generator.next() & 1 == 0 ? difference : -difference }
      if abs(sum) >= threshold { extreme += 1 }
    }
    return Double(extreme + 1) / Double(draws + 1)
  }

  /// Of a difference of weighted means between the first `size` units and the others: units change sides with their
  /// weights.
  static func ofSides(
    _ units: [(value: Double, weight: Double)], size: Int, difference: Double, generator: SeededGenerator
  ) -> Double {
    let threshold = abs(difference) - rounding * units.reduce(0) { max($0, abs($1.value)) }
    let fewer = min(size, units.count - size)
    if let arrangements = combinations(of: units.count, taking: fewer) {
      return Double(combinations(of: units, taking: fewer, beyond: threshold)) / Double(arrangements)
    }
    var generator = generator
    var order = Array(units.indices)
    var extreme = 0
    for _ in 0..<draws {
      var sums = (value: 0.0, weight: 0.0, otherValue: 0.0, otherWeight: 0.0)
      for place in order.indices {
        if place < size { order.swapAt(place, Int.random(in: place..<order.count, using: &generator)) }
        let unit = units[order[place]]
        if place < size {
          sums.value += unit.value * unit.weight
          sums.weight += unit.weight
        } else {
          sums.otherValue += unit.value * unit.weight
          sums.otherWeight += unit.weight
        }
      }
      if abs(sums.value / sums.weight - sums.otherValue / sums.otherWeight) >= threshold { extreme += 1 }
    }
    return Double(extreme + 1) / Double(draws + 1)
  }

  /// The ways to take at most half of some units; nil where they are too many to be tried.
  private static func combinations(of count: Int, taking size: Int) -> Int? {
    var ways = 1
    for taken in 0..<size {
      ways = ways * (count - taken) / (taken + 1)
      if ways > mostArrangements { return nil }
    }
    return ways
  }

  /// The ways to take some of the units whose mean is at least a threshold away from that of the others.
  private static func combinations(
    of units: [(value: Double, weight: Double)], taking size: Int, beyond threshold: Double
  ) -> Int {
    let values = units.map { $0.value * $0.weight }
    let total = values.reduce(0, +)
    let totalWeight = units.reduce(0) { $0 + $1.weight }
    func ways(from start: Int, taking left: Int, _ value: Double, _ weight: Double) -> Int {
      if left == 0 {
        return abs(value / weight - (total - value) / (totalWeight - weight)) >= threshold ? 1 : 0
      }
      var count = 0
      for place in start...(units.count - left) {
        count += ways(from: place + 1, taking: left - 1, value + values[place], weight + units[place].weight)
      }
      return count
    }
    return ways(from: 0, taking: size, 0, 0)
  }
}
