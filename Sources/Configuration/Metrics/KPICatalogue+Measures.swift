import TerrainModel

extension KPICatalogue {
  /// The measures that a KPI is made of, those of its operands included; each once, sorted by name.
  func measures(under kpi: KPIDefinition) -> [MeasureDefinition] {
    var pending = [kpi]
    var seen: Set<String> = [kpi.name]
    var names: Set<String> = []
    while let next = pending.popLast() {
      switch next.shape {
      case .simple(let measure): names.insert(measure)
      case .ratio(let numerator, let denominator): names.formUnion([numerator, denominator])
      case .derived(let formula):
        for operand in formula.operands where seen.insert(operand).inserted {
          if let definition = self.kpi(operand) { pending.append(definition) }
        }
      case .cumulative(let operand, _):
        if seen.insert(operand).inserted, let definition = self.kpi(operand) { pending.append(definition) }
      case .conversion(let conversion): names.formUnion([conversion.base, conversion.conversion])
      case .cohort(let cohort): names.insert(cohort.measure)
      case .habit(let habit): names.insert(habit.measure)
      case .workingDays: break
      }
    }
    return names.sorted().compactMap { measure($0) }
  }

  /// Whether every record under a KPI has a dimension.
  func has(_ dimension: Dimension, for kpi: KPIDefinition) -> Bool {
    measures(under: kpi).allSatisfy { $0.record.has(dimension) }
  }
}
