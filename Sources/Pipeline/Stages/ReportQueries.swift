import TerrainModel

/// Which figures a run reports: every KPI that the exports can feed, by the dimensions and grains that `pipeline.yml`
/// names.
struct ReportQueries {
  /// Periods are cut from the first day with data, but no further back than this many years before the as-of day:
  /// one mistyped date must not make a thousand empty months.
  static let years = 5

  let pipeline: PipelineDefinition
  let service: MetricService
  let firstDay: CalendarDay
  let asOf: CalendarDay

  /// One query per KPI, dimension and grain, in the order of the report.
  var queries: [MetricQuery] {
    let first = max(firstDay, asOf - 366 * Self.years)
    return kpis.flatMap { kpi in
      pipeline.reportDimensions.flatMap { dimension in
        pipeline.reportGrains.map { grain in
          MetricQuery(
            kpi: kpi, dimension: dimension, grain: grain, first: grain == .all ? firstDay : first, last: asOf)
        }
      }
    }
  }

  /// What attributions are reported over: the whole span, then the years where years are reported.
  var attributionPeriods: [Period] {
    let calendar = pipeline.calendar
    let first = max(firstDay, asOf - 366 * Self.years)
    let years =
      pipeline.reportGrains.contains(.year) ? calendar.periods(grain: .year, from: first, to: asOf) : []
    return calendar.periods(grain: .all, from: firstDay, to: asOf) + years
  }

  private var kpis: [String] {
    let names = pipeline.reportKPIs.isEmpty ? service.catalogue.kpis.map(\.name) : pipeline.reportKPIs
    return names.filter { service.isFed($0) }
  }
}
