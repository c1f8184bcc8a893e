import TerrainModel

/// Checks that the unit of each KPI is one that its number can have. Where nothing follows from what it is made of,
/// nothing is said.
struct UnitCheck {
  let catalogue: KPICatalogue
  let log: DiagnosticLog

  func run(_ readings: [KPIReading]) {
    for reading in readings {
      guard let unit = reading.unit, let shape = reading.shape else { continue }
      switch shape {
      case .simple(let name):
        guard let measured = measured(name) else { continue }
        expect(measured.units, unit, reading, because: "“\(name)” \(Self.words(measured))")
      case .ratio(let above, let below):
        guard let numerator = measured(above), let denominator = measured(below) else { continue }
        expect(
          numerator.units(over: denominator), unit, reading,
          because: "“\(above)” \(Self.words(numerator)) and “\(below)” \(Self.words(denominator))")
      case .derived(let formula): check(formula, unit, reading)
      case .cumulative(let name, _):
        guard let operand = catalogue.kpi(name) else { continue }
        expect([operand.unit], unit, reading, because: "“\(name)” has the unit \(operand.unit.rawValue)")
      case .conversion(let conversion):
        let isRate = conversion.result == .rate
        expect(
          isRate ? [.share, .ratio] : [.count], unit, reading,
          because: isRate ? "it is a rate of events" : "it counts events")
      case .cohort, .habit: expect([.count], unit, reading, because: "it counts reps")
      case .workingDays: expect([.days, .count], unit, reading, because: "it counts days")
      }
    }
  }

  private func measured(_ name: String) -> MeasuredUnit? {
    catalogue.measure(name).flatMap { MeasuredUnit($0) }
  }

  /// What is unlike has no sum and no difference; what is a sum has the unit of its parts.
  private func check(_ formula: Formula, _ unit: Unit, _ reading: KPIReading) {
    do throws(FormulaUnit.Mixture) {
      let found = try FormulaUnit(formula) { catalogue.kpi($0)?.unit }
      guard case .known(let sum) = found, Self.isSum(formula), sum != unit, unit != .ratio else { return }
      expect([sum], unit, reading, because: "its formula adds up what has that unit")
    } catch {
      let units = error.units.map(\.rawValue).joined(separator: " and ")
      log.error(
        reading.unitPlace,
        "the formula of “\(reading.name ?? "")” adds up, subtracts or compares \(units), which is a number of nothing.",
        advice: "Bring the parts to one unit first.")
    }
  }

  private static func isSum(_ formula: Formula) -> Bool {
    switch formula {
    case .add, .subtract, .kpi: true
    case .negate(let inner): isSum(inner)
    case .call: true
    case .number, .multiply, .divide, .power: false
    }
  }

  private func expect(_ units: [Unit], _ unit: Unit, _ reading: KPIReading, because: String) {
    guard !units.contains(unit) else { return }
    let known = units.map(\.rawValue)
    log.error(
      reading.unitPlace,
      "“\(reading.name ?? "")” cannot have the unit \(unit.rawValue): \(because).",
      advice: "Write `unit: \(known.joined(separator: "` or `unit: "))`.")
  }

  private static func words(_ unit: MeasuredUnit) -> String {
    switch unit {
    case .count: "is a count"
    case .money: "is money"
    case .days: "is days"
    case .daysOfReps: "is a count of days"
    }
  }
}
