import TerrainModel

/// Which KPIs have rows. An export may hold every column that a KPI needs and not one row of its kind: all that can be
/// said of it then is zero or nothing.
struct RowPresence {
  let facts: Facts
  let catalogue: KPICatalogue
  let threads: Int
  let touches: TouchIndexCache

  /// The names of the KPIs that at least one row counts for, up to the as-of day and whether it can be judged yet or not.
  /// A ratio has rows where what it divides by has; of a formula one part with rows is enough. Throws where a segment
  /// cannot be read.
  func kpis() throws -> Set<String> {
    let measures = try measuresWithRows()
    return Set(
      catalogue.kpis.filter { kpi in
        catalogue.kpis(under: kpi.name).contains { Self.hasRows($0.shape, measures) }
      }.map(\.name))
  }

  private static func hasRows(_ shape: KPIDefinition.Shape, _ measures: Set<String>) -> Bool {
    switch shape {
    case .simple(let measure): measures.contains(measure)
    case .ratio(_, let denominator): measures.contains(denominator)
    case .conversion(let conversion): measures.contains(conversion.base)
    case .cohort(let cohort): measures.contains(cohort.measure)
    case .habit(let habit): measures.contains(habit.measure)
    // Of these, their parts are asked. The calendar needs no rows, and feeds no formula by itself.
    case .derived, .cumulative, .workingDays: false
    }
  }

  /// Counts the rows of each measure, whatever it makes of them, in one scan per record kind.
  private func measuresWithRows() throws -> Set<String> {
    let counted = catalogue.measures.map { measure -> MeasureDefinition in
      var measure = measure
      (measure.aggregate, measure.percentile) = (.count, nil)
      return measure
    }
    let kpis = counted.map { measure in
      KPIDefinition(
        name: measure.name, label: LocalizedText(measure.name), definition: LocalizedText(measure.name),
        shape: .simple(measure: measure.name), unit: .count, better: .up, link: .activity,
        location: measure.location)
    }
    let answerer = QueryAnswerer(
      facts: facts, catalogue: CatalogueIndex(KPICatalogue(measures: counted, kpis: kpis)),
      threads: threads, touches: touches)
    let queries = kpis.map { kpi in
      MetricQuery(kpi: kpi.name, grain: .all, first: CalendarDay(number: 0), last: facts.asOf)
    }
    let answers = try answerer.answer(queries)
    return Set(
      zip(kpis, answers).filter { $0.1.contains { $0.count > 0 } }.map(\.0.name))
  }
}
