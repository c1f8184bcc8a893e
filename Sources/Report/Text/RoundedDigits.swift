/// The decimal digits of a number, rounded half away from zero, for texts that people read.
struct RoundedDigits {
  /// Whether the rounded number is below zero; a number that rounds to zero is not.
  let isNegative: Bool
  let whole: String
  /// Exactly as many digits as were asked for.
  let fraction: String

  /// nil for what is no number, or too large to be written out.
  init?(_ value: Double, decimals: Int) {
    let decimals = min(max(decimals, 0), 6)
    var power = 1.0
    for _ in 0..<decimals { power *= 10 }
    let scaled = (value.magnitude * power).rounded(.toNearestOrAwayFromZero)
    guard scaled.isFinite, scaled < 9e18 else { return nil }
    let digits = String(UInt64(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    whole = String(padded.dropLast(decimals))
    fraction = String(padded.suffix(decimals))
    isNegative = value < 0 && scaled > 0
  }

  /// The whole part in groups of three.
  func grouped(by separator: String) -> String {
    let digits = Array(whole)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text += separator }
      text.append(digit)
    }
    return text
  }
}
