import TerrainModel

/// Measures and KPIs of a catalogue by name.
struct CatalogueIndex: Sendable {
  private let measures: [String: MeasureDefinition]
  private let kpis: [String: KPIDefinition]

  init(_ catalogue: KPICatalogue) {
    measures = Dictionary(catalogue.measures.map { ($0.name, $0) }) { first, _ in first }
    kpis = Dictionary(catalogue.kpis.map { ($0.name, $0) }) { first, _ in first }
  }

  /// Whether a KPI is read off the calendar alone.
  func needsNoRows(_ name: String) -> Bool { kpis[name]?.shape == .workingDays }

  /// `path`: the formulas that led here. Throws where there is no such KPI, or it leads back to itself.
  func kpi(_ name: String, path: [String]) throws -> KPIDefinition {
    guard let kpi = kpis[name] else {
      throw Failure(
        .configuration, at: SourceLocation(file: "kpis.yml"), "there is no KPI named \(name)",
        advice: "known are \(kpis.keys.sorted().joined(separator: ", "))")
    }
    guard !path.contains(name) else {
      throw Failure(
        .configuration, at: kpi.location, "the formula of \(name) leads back to itself",
        advice: (path + [name]).joined(separator: " → "))
    }
    return kpi
  }

  func measure(_ name: String, of kpi: KPIDefinition) throws -> MeasureDefinition {
    guard let measure = measures[name] else {
      throw Failure(
        .configuration, at: kpi.location, "\(kpi.name) uses the measure \(name), which is not defined")
    }
    return measure
  }

  /// The measures under a KPI, each once per use; empty where the KPI does not exist or is circular.
  func measures(under name: String, path: [String] = []) -> [MeasureDefinition] {
    guard let kpi = kpis[name], !path.contains(name) else { return [] }
    switch kpi.shape {
    case .simple(let measure): return [measures[measure]].compactMap { $0 }
    case .ratio(let numerator, let denominator):
      return [measures[numerator], measures[denominator]].compactMap { $0 }
    case .derived(let formula):
      return formula.operands.flatMap { measures(under: $0, path: path + [name]) }
    case .cumulative(let operand, _): return measures(under: operand, path: path + [name])
    case .conversion(let conversion):
      return [measures[conversion.base], measures[conversion.conversion]].compactMap { $0 }
    case .cohort(let cohort): return [measures[cohort.measure]].compactMap { $0 }
    case .habit(let habit): return [measures[habit.measure]].compactMap { $0 }
    case .workingDays: return []
    }
  }
}
