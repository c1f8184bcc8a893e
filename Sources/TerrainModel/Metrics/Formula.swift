/// Arithmetic over KPIs. Division by zero and unknown operands give an unknown result, never zero.
package indirect enum Formula: Hashable, Sendable {
  case number(Double)
  case kpi(String)
  case add(Formula, Formula)
  case subtract(Formula, Formula)
  case multiply(Formula, Formula)
  case divide(Formula, Formula)

  /// The KPIs it names, sorted, each once.
  package var operands: [String] {
    Array(Set(names)).sorted()
  }

  private var names: [String] {
    switch self {
    case .number: []
    case .kpi(let name): [name]
    case .add(let left, let right), .subtract(let left, let right), .multiply(let left, let right),
      .divide(let left, let right):
      left.names + right.names
    }
  }

  /// The value, with `lookup` giving that of each KPI; nil where one is unknown or a divisor is zero.
  package func value(_ lookup: (String) -> Double?) -> Double? {
    switch self {
    case .number(let number): number
    case .kpi(let name): lookup(name)
    case .add(let left, let right): combine(left, right, lookup) { $0 + $1 }
    case .subtract(let left, let right): combine(left, right, lookup) { $0 - $1 }
    case .multiply(let left, let right): combine(left, right, lookup) { $0 * $1 }
    case .divide(let left, let right): combine(left, right, lookup) { $1 == 0 ? nil : $0 / $1 }
    }
  }

  private func combine(
    _ left: Formula, _ right: Formula, _ lookup: (String) -> Double?, _ operation: (Double, Double) -> Double?
  ) -> Double? {
    guard let first = left.value(lookup), let second = right.value(lookup),
      let result = operation(first, second), result.isFinite
    else { return nil }
    return result
  }
}
