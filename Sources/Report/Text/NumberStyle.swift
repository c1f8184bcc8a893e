package import TerrainModel

/// Numbers as the readers of a language write them: `1,234.5%` and `€1,234`, or `1 234,5 %` and `1 234 €`.
package struct NumberStyle: Sendable {
  let language: Language
  private let currency: String

  /// - Parameter currency: ISO 4217.
  package init(language: Language, currency: String) {
    self.language = language
    self.currency = currency
  }

  /// Between groups of digits: a comma, or a narrow space that does not break.
  private var groupSeparator: String { language == .en ? "," : "\u{202F}" }
  private var decimalPoint: String { language == .en ? "." : "," }

  /// A number with the sign that printers use; the text for what is unknown is the caller's.
  package func number(_ value: Double, decimals: Int = 0, signed: Bool = false) -> String {
    guard let digits = RoundedDigits(value, decimals: decimals) else { return PlainNumber.text(value) }
    let sign = digits.isNegative ? "\u{2212}" : signed && value > 0 ? "+" : ""
    let tail = digits.fraction.isEmpty ? "" : decimalPoint + digits.fraction
    return sign + digits.grouped(by: groupSeparator) + tail
  }

  /// A whole number with its groups.
  package func integer(_ value: Int) -> String { number(Double(value)) }

  /// A share between 0 and 1 in percent.
  package func percent(_ share: Double, decimals: Int = 0) -> String {
    number(share * 100, decimals: decimals) + (language == .en ? "%" : "\u{A0}%")
  }

  /// An amount in the currency, its sign before everything.
  package func money(_ value: Double, decimals: Int = 0, signed: Bool = false) -> String {
    let text = number(value, decimals: decimals, signed: signed)
    switch language {
    case .fr: return text + "\u{A0}" + symbol
    case .en:
      guard let first = text.first, "+\u{2212}".contains(first) else { return prefix + text }
      return String(first) + prefix + text.dropFirst()
    }
  }

  private var prefix: String { symbol == currency ? symbol + "\u{A0}" : symbol }

  var symbol: String {
    switch currency {
    case "EUR": "€"
    case "USD": language == .en ? "$" : "$US"
    case "GBP": "£"
    default: currency
    }
  }

  /// A value in its unit.
  package func value(_ value: Double, _ unit: Unit, decimals: Int) -> String {
    switch unit {
    case .count, .ratio, .points: number(value, decimals: decimals)
    case .share: percent(value, decimals: decimals)
    case .money: money(value, decimals: decimals)
    case .days: number(value, decimals: decimals) + "\u{A0}" + days(value)
    case .moneyPerDay: money(value, decimals: decimals) + perDay
    }
  }

  /// A difference of two values in its unit, with its sign; shares differ by points, not by percent.
  package func difference(_ value: Double, _ unit: Unit, decimals: Int) -> String {
    switch unit {
    case .count, .ratio, .points: number(value, decimals: decimals, signed: true)
    case .share:
      number(value * 100, decimals: max(decimals, 1), signed: true) + "\u{A0}pts"
    case .money: money(value, decimals: decimals, signed: true)
    case .days: number(value, decimals: decimals, signed: true) + "\u{A0}" + days(value)
    case .moneyPerDay: money(value, decimals: decimals, signed: true) + perDay
    }
  }

  private var perDay: String { language == .en ? "/day" : "/jour" }

  /// French counts anything below two in the singular, English one alone.
  private func days(_ value: Double) -> String {
    let isSingular = language == .en ? value.magnitude == 1 : value.magnitude < 2
    return switch language {
    case .en: isSingular ? "day" : "days"
    case .fr: isSingular ? "jour" : "jours"
    }
  }

  /// Large numbers on axes: `1.2M`, `950k`, or the number itself.
  package func compact(_ value: Double, _ unit: Unit, decimals: Int) -> String {
    let magnitude = value.magnitude
    guard unit == .money || unit == .count || unit == .moneyPerDay, magnitude >= 10_000 else {
      return self.value(value, unit == .days ? .count : unit, decimals: min(decimals, magnitude < 10 ? 1 : 0))
    }
    let (scaled, letter) = magnitude >= 999_500 ? (value / 1_000_000, "M") : (value / 1_000, "k")
    let space = language == .en ? "" : "\u{A0}"
    let text = number(scaled, decimals: scaled.magnitude < 100 && letter == "M" ? 1 : 0) + space + letter
    guard unit != .count else { return text }
    return language == .en ? prefix + text : text + "\u{A0}" + symbol
  }
}
