import Glibc

/// What a formula may call.
package enum FormulaFunction: String, CaseIterable, Sendable {
  case abs, sqrt, ln, log10, exp, floor, ceil
  /// To the nearest whole number, halves away from zero.
  case round
  case min, max
  /// The first of its arguments that is known.
  case coalesce

  /// How many arguments it takes.
  package var arguments: ClosedRange<Int> {
    switch self {
    case .min, .max, .coalesce: 2...20
    default: 1...1
    }
  }

  /// The value; nil where it is not defined (a root of a negative number) or an argument is unknown, which only
  /// `coalesce` passes over.
  package func value(_ arguments: [Double?]) -> Double? {
    if self == .coalesce { return arguments.lazy.compactMap { $0 }.first }
    let known = arguments.compactMap { $0 }
    guard known.count == arguments.count, let first = known.first else { return nil }
    let result: Double
    switch self {
    case .abs: result = first.magnitude
    case .sqrt: result = first.squareRoot()
    case .ln: result = first > 0 ? Glibc.log(first) : .nan
    case .log10: result = first > 0 ? Glibc.log10(first) : .nan
    case .exp: result = Glibc.exp(first)
    case .floor: result = first.rounded(.down)
    case .ceil: result = first.rounded(.up)
    case .round: result = first.rounded()
    case .min: result = known.min() ?? first
    case .max: result = known.max() ?? first
    case .coalesce: result = first
    }
    return result.isFinite ? result : nil
  }
}
