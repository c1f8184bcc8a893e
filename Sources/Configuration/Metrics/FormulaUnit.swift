import TerrainModel

/// What the number of a formula counts, as far as it follows from the units of its operands.
enum FormulaUnit: Equatable {
  /// A number that stands in the formula goes with everything.
  case any
  case unknown
  case known(Unit)

  /// Two units that the formula adds up, subtracts or compares though they are unlike.
  struct Mixture: Error, Equatable {
    var units: [Unit]
  }

  /// `unit` gives that of a KPI; a ratio may count anything over anything, so nothing follows from it.
  init(_ formula: Formula, _ unit: (String) -> Unit?) throws(Mixture) {
    switch formula {
    case .number: self = .any
    case .kpi(let name):
      let unit = unit(name)
      self = unit.map { $0 == .ratio ? .unknown : .known($0) } ?? .unknown
    case .negate(let inner): self = try FormulaUnit(inner, unit)
    case .add(let left, let right), .subtract(let left, let right):
      self = try Self.common([left, right], unit)
    case .multiply(let left, let right):
      self = Self.product(try FormulaUnit(left, unit), try FormulaUnit(right, unit))
    case .divide(let left, let right):
      self = Self.quotient(try FormulaUnit(left, unit), try FormulaUnit(right, unit))
    case .power(let base, let exponent):
      _ = (try FormulaUnit(base, unit), try FormulaUnit(exponent, unit))
      self = .unknown
    case .call(let function, let arguments):
      let common = try Self.common(arguments, unit)
      switch function {
      case .abs, .floor, .ceil, .round, .min, .max, .coalesce: self = common
      case .sqrt, .ln, .log10, .exp: self = .unknown
      }
    }
  }

  private static func common(_ parts: [Formula], _ unit: (String) -> Unit?) throws(Mixture) -> FormulaUnit {
    var result = FormulaUnit.any
    for part in parts {
      switch (result, try FormulaUnit(part, unit)) {
      case (.known(let left), .known(let right)) where left != right:
        throw Mixture(units: [left, right])
      case (_, .any), (.known, _): break
      case (_, let other): result = other
      }
    }
    return result
  }

  private static func product(_ left: FormulaUnit, _ right: FormulaUnit) -> FormulaUnit {
    switch (left, right) {
    case (.any, let other), (let other, .any): other
    case (.known(.share), .known(let other)), (.known(let other), .known(.share)): .known(other)
    case (.known(.count), .known(let other)), (.known(let other), .known(.count)):
      other == .count ? .unknown : .known(other)
    default: .unknown
    }
  }

  private static func quotient(_ left: FormulaUnit, _ right: FormulaUnit) -> FormulaUnit {
    switch (left, right) {
    case (let other, .any): other
    case (.known(let left), .known(let right)) where left == right: .unknown
    case (.known(let other), .known(.share)): .known(other)
    case (.known(.money), .known(.days)): .known(.moneyPerDay)
    case (.known(.money), .known(.count)), (.known(.days), .known(.count)), (.known(.points), .known(.count)):
      left
    default: .unknown
    }
  }
}
