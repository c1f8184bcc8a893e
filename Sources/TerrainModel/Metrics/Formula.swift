import Glibc

/// Arithmetic over KPIs. Division by zero, unknown operands and what is not defined (a root of a negative number) give an
/// unknown result, never zero.
package indirect enum Formula: Hashable, Sendable {
  case number(Double)
  case kpi(String)
  case negate(Formula)
  case add(Formula, Formula)
  case subtract(Formula, Formula)
  case multiply(Formula, Formula)
  case divide(Formula, Formula)
  case power(Formula, Formula)
  case call(FormulaFunction, [Formula])

  /// The KPIs it names, sorted, each once.
  package var operands: [String] {
    Array(Set(names)).sorted()
  }

  /// What it is made of, one level down.
  private var parts: [Formula] {
    switch self {
    case .number, .kpi: []
    case .negate(let inner): [inner]
    case .add(let left, let right), .subtract(let left, let right), .multiply(let left, let right),
      .divide(let left, let right), .power(let left, let right):
      [left, right]
    case .call(_, let arguments): arguments
    }
  }

  private var names: [String] {
    if case .kpi(let name) = self { return [name] }
    return parts.flatMap(\.names)
  }

  /// The value, with `lookup` giving that of each KPI; nil where one is unknown or a divisor is zero.
  package func value(_ lookup: (String) -> Double?) -> Double? {
    switch self {
    case .number(let number): number
    case .kpi(let name): lookup(name)
    case .negate(let inner): inner.value(lookup).map { -$0 }
    case .add(let left, let right): combine(left, right, lookup) { $0 + $1 }
    case .subtract(let left, let right): combine(left, right, lookup) { $0 - $1 }
    case .multiply(let left, let right): combine(left, right, lookup) { $0 * $1 }
    case .divide(let left, let right): combine(left, right, lookup) { $1 == 0 ? nil : $0 / $1 }
    case .power(let left, let right): combine(left, right, lookup) { pow($0, $1) }
    case .call(let function, let arguments): function.value(arguments.map { $0.value(lookup) })
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

  /// As it is written, with every parenthesis: the same formula is always the same text.
  package var text: String {
    switch self {
    case .number(let number): "\(number)"
    case .kpi(let name): name
    case .negate(let inner): "(-\(inner.text))"
    case .add(let left, let right): "(\(left.text)+\(right.text))"
    case .subtract(let left, let right): "(\(left.text)-\(right.text))"
    case .multiply(let left, let right): "(\(left.text)*\(right.text))"
    case .divide(let left, let right): "(\(left.text)/\(right.text))"
    case .power(let left, let right): "(\(left.text)^\(right.text))"
    case .call(let function, let arguments):
      "\(function.rawValue)(\(arguments.map(\.text).joined(separator: ",")))"
    }
  }
}
