import TerrainModel

/// Numbers as people write them in configuration files: digits, one point, an optional sign.
enum NumberText {
  /// A finite decimal number, with an exponent if need be; nil for `nan`, `inf`, hexadecimal and everything else.
  static func double(_ text: String) -> Double? {
    let allowed = text.unicodeScalars.allSatisfy {
      ("0"..."9").contains($0) || "+-.eE".unicodeScalars.contains($0)
    }
    guard allowed, text.utf8.count <= 40, let number = Double(text), number.isFinite else { return nil }
    return number
  }

  /// An amount in 10⁻⁴, exact; nil for more than four decimals or fourteen digits before them.
  static func fixedPoint(_ text: String) -> Int64? {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let first = parts.first, (1...14).contains(first.utf8.count) else {
      return nil
    }
    let decimals = parts.count == 2 ? String(parts[1]) : "0"
    guard (1...4).contains(decimals.utf8.count) else { return nil }
    let digits = String(first) + decimals + String(repeating: "0", count: 4 - decimals.utf8.count)
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int64(digits) else {
      return nil
    }
    return isNegative ? -number : number
  }

  /// A number without a needless `.0`.
  static func plain(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
