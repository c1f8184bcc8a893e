import TerrainModel

/// Which figures a run reports: every KPI that the exports can feed, by the dimensions and grains that `pipeline.yml`
/// names.
struct ReportQueries {
  /// Periods are cut from the first day with data, but no further back than the (fiscal) year that began this many years
  /// before the as-of day: one mistyped date must not make a thousand empty months.
  static let years = 5

  let pipeline: PipelineDefinition
  let service: MetricService
  let firstDays: FirstDays
  let asOf: CalendarDay

  /// One query per KPI, dimension and grain, in the order of the report; none for dimensions that a record under the KPI
  /// does not have: money that names no segment is not zero in each of them.
  var queries: [MetricQuery] {
    kpis.flatMap { kpi in
      dimensions(of: kpi).flatMap { dimension in
        pipeline.reportGrains.map { grain in
          MetricQuery(
            kpi: kpi, dimension: dimension, grain: grain, first: first(of: kpi, grain), last: asOf)
        }
      }
    }
  }

  private func dimensions(of kpi: String) -> [Dimension] {
    guard let definition = service.catalogue.kpi(kpi) else { return [] }
    return pipeline.reportDimensions.filter { service.catalogue.has($0, for: definition) }
  }

  /// The first day that a KPI's figures of a grain cover.
  func first(of kpi: String, _ grain: Grain) -> CalendarDay {
    let first = firstDays.first(of: kpi, in: service.catalogue)
    return grain == .all ? first : max(first, oldest)
  }

  /// What attributions are reported over: the whole span, then the years where years are reported.
  var attributionPeriods: [Period] {
    let calendar = pipeline.calendar
    let first = firstDays.ofField
    let years =
      pipeline.reportGrains.contains(.year)
      ? calendar.periods(grain: .year, from: max(first, oldest), to: asOf) : []
    return calendar.periods(grain: .all, from: first, to: asOf) + years
  }

  private var oldest: CalendarDay {
    pipeline.calendar.period(containing: asOf - 366 * Self.years, grain: .year).first
  }

  /// The KPIs that the report shows.
  var kpis: [String] {
    let names = pipeline.reportKPIs.isEmpty ? service.catalogue.kpis.map(\.name) : pipeline.reportKPIs
    return names.filter { service.isFed($0) }
  }
}
