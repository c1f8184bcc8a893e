import TerrainModel

/// Gives each KPI what follows from those and the windows that it is made of, so that everybody who looks at a definition
/// sees what the figures do: it is read no sooner than any part of it, and is a series only where all parts are.
enum InheritedMeaning {
  static func applied(to catalogue: KPICatalogue) -> KPICatalogue {
    var result = catalogue
    var known: [String: KPIDefinition] = [:]
    for index in result.kpis.indices {
      result.kpis[index] = resolved(result.kpis[index], in: catalogue, known: &known, depth: 0)
    }
    return result
  }

  /// `known` keeps what many formulas share; `depth` bounds chains of formulas.
  private static func resolved(
    _ kpi: KPIDefinition, in catalogue: KPICatalogue, known: inout [String: KPIDefinition], depth: Int
  ) -> KPIDefinition {
    if let found = known[kpi.name] { return found }
    var result = kpi
    result.maturityDays = max(kpi.maturityDays, catalogue.longestWindow(under: kpi.name))
    for name in kpi.operands {
      guard depth < 200, let operand = catalogue.kpi(name) else { continue }
      let part = resolved(operand, in: catalogue, known: &known, depth: depth + 1)
      result.maturityDays = max(result.maturityDays, part.maturityDays)
      if !part.isSeries { result.isSeries = false }
    }
    known[kpi.name] = result
    return result
  }
}
