/// Numbers for programs.
enum NumberText {
  /// The shortest text that reads back as the same number, without an exponent where it is readable without.
  static func shortest(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    return String(value)
  }

  static func optional(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "" }
    return shortest(value)
  }

  /// With so many decimals, rounded half away from zero.
  static func fixed(_ value: Double, decimals: Int) -> String {
    var power = 1.0
    for _ in 0..<max(0, decimals) { power *= 10 }
    let scaled = (abs(value) * power).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e15 else { return shortest(value) }
    let whole = Int64(scaled)
    let unit = Int64(power)
    let sign = value < 0 && whole != 0 ? "-" : ""
    guard decimals > 0 else { return "\(sign)\(whole)" }
    let fraction = String(whole % unit)
    return "\(sign)\(whole / unit)." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }
}
