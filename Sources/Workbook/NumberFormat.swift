import TerrainModel

/// How spreadsheets are told to write a kind of cell. These codes are the same in every language: each spreadsheet puts
/// its own separators.
enum NumberFormat {
  static func text(_ kind: Spreadsheet.Kind, currency: Spreadsheet.Currency) -> String {
    switch kind {
    // Text stays text where somebody edits the cell, even if it begins with an equals sign.
    case .text, .line: return "@"
    case .plain: return "General"
    case .count: return "#,##0"
    case .number(let decimals): return "#,##0" + tail(decimals)
    case .share(let decimals): return "0" + tail(decimals) + "%"
    case .money(let decimals):
      let number = "#,##0" + tail(decimals)
      let sign = "[$\(clean(currency.sign))]"
      if currency.isBehind { return number + "\\ " + sign }
      // A code needs a space before the number, a sign does not.
      return sign + (currency.sign.utf8.allSatisfy { $0 < 0x80 && $0 >= 0x41 } ? "\\ " : "") + number
    case .day: return "yyyy\\-mm\\-dd"
    }
  }

  private static func tail(_ decimals: Int) -> String {
    decimals > 0 ? "." + String(repeating: "0", count: min(decimals, 9)) : ""
  }

  /// Without what would end the sign, or begin another part of the code.
  private static func clean(_ sign: String) -> String {
    String(sign.filter { !"[]-;\"\\".contains($0) && !$0.isNewline }.prefix(12))
  }
}
