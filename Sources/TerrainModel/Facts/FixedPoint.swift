/// Decimal numbers as integers of 10⁻⁴: money, scores and hours keep every digit and add without error.
package enum FixedPoint {
  /// Units per 1.
  package static let scale: Int64 = 10_000
  package static let decimals = 4

  /// The number as a `Double`, correctly rounded.
  package static func double(_ scaled: Int64) -> Double { Double(scaled) / Double(scale) }

  /// The shortest decimal text, with a point and at most four decimals: `1234.5`, `-0.0001`, `7`.
  package static func text(_ scaled: Int64) -> String {
    text(Int128(scaled))
  }

  /// The same for a sum, which may be wider than one value, or for a number that keeps other decimals (18 at most).
  package static func text(_ scaled: Int128, decimals: Int = decimals) -> String {
    let scale = (0..<decimals).reduce(UInt128(1)) { power, _ in power * 10 }
    let magnitude = scaled.magnitude
    let whole = magnitude / scale
    var fraction = UInt64(magnitude % scale)
    let sign = scaled < 0 ? "-" : ""
    if fraction == 0 { return "\(sign)\(whole)" }
    var digits = decimals
    while fraction % 10 == 0 {
      fraction /= 10
      digits -= 1
    }
    let padded =
      String(repeating: "0", count: max(0, digits - String(fraction).utf8.count)) + String(fraction)
    return "\(sign)\(whole).\(padded)"
  }

  /// Reads a decimal number with a point and at most four decimals, as `text` writes it; nil for everything else, and
  /// where 64 bits do not hold it.
  package static func value(_ text: String) -> Int64? {
    var digits = text[...]
    let isNegative = digits.first == "-"
    if isNegative { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? parts[1] : ""
    guard let whole = parts.first, !whole.isEmpty, fraction.utf8.count <= decimals,
      parts.count == 1 || !fraction.isEmpty, (whole + fraction).utf8.allSatisfy({ $0 &- 0x30 < 10 })
    else { return nil }
    let zeros = String(repeating: "0", count: decimals - fraction.utf8.count)
    return Int64((isNegative ? "-" : "") + whole + fraction + zeros)
  }
}
