import TerrainModel

/// Measures and KPIs of a catalogue by name.
struct CatalogueIndex: Sendable {
  private let measures: [String: MeasureDefinition]
  private let kpis: [String: KPIDefinition]

  init(_ catalogue: KPICatalogue) {
    measures = Dictionary(catalogue.measures.map { ($0.name, $0) }) { first, _ in first }
    kpis = Dictionary(catalogue.kpis.map { ($0.name, $0) }) { first, _ in first }
  }

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
}
