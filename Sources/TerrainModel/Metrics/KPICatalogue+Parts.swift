extension KPICatalogue {
  /// The measures that a KPI is made of, those of its operands included; each once, sorted by name. Empty where the KPI
  /// does not exist; a circle is gone through once.
  package func measures(under name: String) -> [MeasureDefinition] {
    let names = Set(kpis(under: name).flatMap(\.ownMeasures))
    return measures.filter { names.contains($0.name) }.sorted { $0.name < $1.name }
  }

  /// The conditions on reps, teams, managers and regions of a KPI's measures, and of the conversions it is made of.
  package func conditionsOnPeople(of name: String) -> [RowFilter] {
    let conversions = kpis(under: name).compactMap { kpi -> [RowFilter]? in
      if case .conversion(let conversion) = kpi.shape { conversion.filters } else { nil }
    }
    return (measures(under: name).map(\.filters) + conversions).flatMap { $0 }
      .filter(\.dimension.comesFromMembership)
  }

  /// A KPI and all that it is made of, itself first.
  package func kpis(under name: String) -> [KPIDefinition] {
    var pending = [name]
    var seen: Set<String> = [name]
    var found: [KPIDefinition] = []
    while let next = pending.popLast() {
      guard let kpi = kpi(next) else { continue }
      found.append(kpi)
      pending += kpi.operands.filter { seen.insert($0).inserted }
    }
    return found
  }

  /// The longest window that an event under a KPI has: younger events can still turn out well, and counting them would
  /// take them for failures. 0 where there is none.
  package func longestWindow(under name: String) -> Int {
    let conversions = kpis(under: name).compactMap { kpi -> Int? in
      if case .conversion(let conversion) = kpi.shape { conversion.days } else { nil }
    }
    return (measures(under: name).compactMap { $0.window?.days } + conversions).max() ?? 0
  }

  /// Whether every record under a KPI has a dimension.
  package func has(_ dimension: Dimension, for kpi: KPIDefinition) -> Bool {
    measures(under: kpi.name).allSatisfy { $0.record.has(dimension) }
  }
}

extension KPIDefinition {
  /// The measures that it names itself.
  package var ownMeasures: [String] {
    switch shape {
    case .simple(let measure): [measure]
    case .ratio(let numerator, let denominator): [numerator, denominator]
    case .conversion(let conversion): [conversion.base, conversion.conversion]
    case .cohort(let cohort): [cohort.measure]
    case .habit(let habit): [habit.measure]
    case .derived, .cumulative, .workingDays: []
    }
  }
}
