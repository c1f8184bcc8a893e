/// `kpis.yml`: measures and the KPIs over them, checked: every name resolves and no formula is circular.
package struct KPICatalogue: Hashable, Sendable {
  package var measures: [MeasureDefinition]
  package var kpis: [KPIDefinition]
  /// Whose amounts are divided among touches.
  package var attributions: [AttributionDefinition]

  package init(
    measures: [MeasureDefinition], kpis: [KPIDefinition], attributions: [AttributionDefinition] = []
  ) {
    self.measures = measures
    self.kpis = kpis
    self.attributions = attributions
  }

  package func measure(_ name: String) -> MeasureDefinition? { measures.first { $0.name == name } }

  package func kpi(_ name: String) -> KPIDefinition? { kpis.first { $0.name == name } }
}
