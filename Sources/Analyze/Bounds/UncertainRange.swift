import TerrainModel

/// Where a number lies for certain; infinite on a side where nothing is known.
struct UncertainRange: Hashable, Sendable {
  var low: Double
  var high: Double

  static let unbounded = UncertainRange(low: -.infinity, high: .infinity)

  init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  init(_ value: Double) {
    self.init(low: value, high: value)
  }

  var isExact: Bool { low == high }

  /// The range of a formula over ranges, by the ends of its parts; wider than needed where a name occurs twice. nil where
  /// a part is not known.
  static func of(_ formula: Formula, _ lookup: (String) -> UncertainRange?) -> UncertainRange? {
    switch formula {
    case .number(let number): return UncertainRange(number)
    case .kpi(let name): return lookup(name)
    case .negate(let inner): return of(inner, lookup).map { UncertainRange(low: -$0.high, high: -$0.low) }
    case .add(let left, let right): return corners(left, right, lookup) { $0 + $1 }
    case .subtract(let left, let right): return corners(left, right, lookup) { $0 - $1 }
    case .multiply(let left, let right):
      // Nothing times an unknown amount is nothing.
      return corners(left, right, lookup) { $0 == 0 || $1 == 0 ? 0 : $0 * $1 }
    case .divide(let left, let right):
      guard let divisor = of(right, lookup) else { return nil }
      if divisor.low <= 0 && divisor.high >= 0 { return divisor.isExact ? nil : .unbounded }
      return corners(left, right, lookup) { $0 / $1 }
    case .power, .call:
      // Only what has no range of its own can be put through any function.
      var isExact = true
      let value = formula.value { name in
        guard let range = lookup(name) else { return nil }
        isExact = isExact && range.isExact
        return range.low
      }
      guard isExact else { return .unbounded }
      return value.map { UncertainRange($0) }
    }
  }

  private static func corners(
    _ left: Formula, _ right: Formula, _ lookup: (String) -> UncertainRange?,
    _ operation: (Double, Double) -> Double
  ) -> UncertainRange? {
    guard let first = of(left, lookup), let second = of(right, lookup) else { return nil }
    let values = [
      operation(first.low, second.low), operation(first.low, second.high), operation(first.high, second.low),
      operation(first.high, second.high),
    ]
    guard values.allSatisfy({ !$0.isNaN }), let low = values.min(), let high = values.max() else {
      return .unbounded
    }
    return UncertainRange(low: low, high: high)
  }
}
