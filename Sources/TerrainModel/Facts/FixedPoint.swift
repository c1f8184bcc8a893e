/// Decimal numbers as integers of 10⁻⁴: money, scores and hours keep every digit and add without error.
package enum FixedPoint {
  /// Units per 1.
  package static let scale: Int64 = 10_000

  /// The number as a `Double`, correctly rounded.
  package static func double(_ scaled: Int64) -> Double { Double(scaled) / Double(scale) }

  /// The shortest decimal text, with a point and at most four decimals: `1234.5`, `-0.0001`, `7`.
  package static func text(_ scaled: Int64) -> String {
    text(Int128(scaled))
  }

  /// The same for a sum, which may be wider than one value.
  package static func text(_ scaled: Int128) -> String {
    let magnitude = scaled.magnitude
    let whole = magnitude / UInt128(scale)
    var fraction = UInt64(magnitude % UInt128(scale))
    let sign = scaled < 0 ? "-" : ""
    if fraction == 0 { return "\(sign)\(whole)" }
    var digits = 4
    while fraction % 10 == 0 {
      fraction /= 10
      digits -= 1
    }
    let padded =
      String(repeating: "0", count: max(0, digits - String(fraction).utf8.count)) + String(fraction)
    return "\(sign)\(whole).\(padded)"
  }
}
