import TerrainModel

/// Names of KPIs, and of dimensions that they can be cut by, as plans and pipelines use them.
enum KPIName {
  static func read(_ value: YAMLValue, catalogue: KPICatalogue) -> KPIDefinition? {
    guard let name = value.text("the name of a KPI") else { return nil }
    if let kpi = catalogue.kpi(name) { return kpi }
    value.log.error(
      value.location, "there is no KPI “\(name.prefix(60))”.",
      advice: NearestName.advice(name, among: catalogue.kpis.map(\.name)))
    return nil
  }

  /// The conditions of a scope; complains about dimensions that a record under the KPI does not have.
  static func scope(
    _ value: YAMLValue?, kpi: KPIDefinition?, catalogue: KPICatalogue, log: DiagnosticLog
  ) -> [RowFilter] {
    FilterReader(log: log).read(value, for: kpi.map { "“\($0.name)”" } ?? "any KPI") { dimension in
      kpi.map { catalogue.has(dimension, for: $0) } ?? true
    }
  }

  static func dimension(_ value: YAMLValue, of kpi: KPIDefinition?, catalogue: KPICatalogue) -> Dimension? {
    guard let dimension = value.word(Dimension.self) else { return nil }
    guard let kpi, !catalogue.has(dimension, for: kpi) else { return dimension }
    let possible = Dimension.allCases.filter { catalogue.has($0, for: kpi) }.map(\.rawValue)
    value.log.error(
      value.location, "“\(kpi.name)” cannot be cut by “\(dimension.rawValue)”.",
      advice: "Possible: \(possible.joined(separator: ", ")).")
    return nil
  }
}
