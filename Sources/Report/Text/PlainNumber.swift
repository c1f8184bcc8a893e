import TerrainModel

/// Numbers for programs: a point, no grouping, every digit that is needed to read the same number back.
enum PlainNumber {
  /// The shortest text that reads back as the same number; empty where it is no number.
  static func text(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "" }
    if value == 0 { return "0" }
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Exact where it is exact, empty where it is unknown.
  static func text(_ value: FigureValue?) -> String {
    switch value {
    case .exact(let scaled)?: FixedPoint.text(scaled)
    case .rounded(let number)?: text(number)
    case nil: ""
    }
  }

  /// The value of a metric: exact where it is exact, empty where it is unknown.
  static func text(_ value: MetricValue) -> String {
    guard value.value != nil else { return "" }
    return value.exact.map { FixedPoint.text($0) } ?? text(value.value)
  }
}
