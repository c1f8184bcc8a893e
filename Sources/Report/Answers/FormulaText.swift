import TerrainModel

/// A formula as people write it, with the brackets that it needs and no others.
enum FormulaText {
  /// How strongly a sign binds.
  private enum Strength: Int, Comparable {
    case sum, product, sign, power, name

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  static func text(of formula: Formula) -> String { written(formula).text }

  private static func written(_ formula: Formula) -> (text: String, strength: Strength) {
    switch formula {
    case .number(let number): (PlainNumber.text(number), number < 0 ? .sign : .name)
    case .kpi(let name): (name, .name)
    case .negate(let inner): ("−" + text(inner, atLeast: .power), .sign)
    case .add(let left, let right): joined(left, "+", right, .sum, rightAtLeast: .sum)
    case .subtract(let left, let right): joined(left, "−", right, .sum, rightAtLeast: .product)
    case .multiply(let left, let right): joined(left, "×", right, .product, rightAtLeast: .product)
    case .divide(let left, let right): joined(left, "÷", right, .product, rightAtLeast: .sign)
    case .power(let left, let right):
      ("\(text(left, atLeast: .name)) ^ \(text(right, atLeast: .name))", .power)
    case .call(let function, let arguments):
      ("\(function.rawValue)(\(arguments.map { text(of: $0) }.joined(separator: ", ")))", .name)
    }
  }

  private static func joined(
    _ left: Formula, _ sign: String, _ right: Formula, _ strength: Strength, rightAtLeast: Strength
  ) -> (text: String, strength: Strength) {
    ("\(text(left, atLeast: strength)) \(sign) \(text(right, atLeast: rightAtLeast))", strength)
  }

  /// In brackets where it binds less than what stands around it asks for.
  private static func text(_ formula: Formula, atLeast strength: Strength) -> String {
    let (text, own) = written(formula)
    return own < strength ? "(\(text))" : text
  }
}
