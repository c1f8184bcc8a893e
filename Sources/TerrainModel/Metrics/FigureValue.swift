/// The value of a figure as it was stated: exact where it is a count or a sum, so that differences of money are money.
package enum FigureValue: Hashable, Sendable {
  /// In 10⁻⁴.
  case exact(Int64)
  case rounded(Double)

  /// nil where the value is unknown.
  package init?(_ value: MetricValue?) {
    guard let value, let number = value.value else { return nil }
    self = value.exact.map { .exact($0) } ?? .rounded(number)
  }

  /// Reads what `text` writes; nil where it is no number.
  package init?(text: String) {
    if let exact = FixedPoint.value(text) {
      self = .exact(exact)
    } else if let number = Double(text), number.isFinite {
      self = .rounded(number)
    } else {
      return nil
    }
  }

  package var double: Double {
    switch self {
    case .exact(let scaled): FixedPoint.double(scaled)
    case .rounded(let number): number
    }
  }

  package var isZero: Bool { double == 0 }

  /// `left - right`. Exact where both are; else what floating point leaves behind the twelfth digit of the larger one is
  /// cut off: it comes from the subtraction, not from the figures.
  package static func - (left: FigureValue, right: FigureValue) -> FigureValue {
    if case .exact(let first) = left, case .exact(let second) = right {
      let (difference, overflows) = first.subtractingReportingOverflow(second)
      if !overflows { return .exact(difference) }
    }
    let difference = left.double - right.double
    let larger = max(left.double.magnitude, right.double.magnitude)
    return .rounded(rounded(difference, to: 12, digitsOf: larger))
  }

  private static func rounded(_ number: Double, to digits: Int, digitsOf larger: Double) -> Double {
    guard larger > 0, larger.isFinite else { return number }
    var places = digits
    var magnitude = larger
    while magnitude >= 10, places > 0 {
      magnitude /= 10
      places -= 1
    }
    let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
    let scaled = number * scale
    return scaled.magnitude < 9e15 ? scaled.rounded() / scale : number
  }
}
