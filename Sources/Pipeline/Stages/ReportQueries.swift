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
    kpis.flatMap { kpi in
      pipeline.reportDimensions.flatMap { dimension in
        pipeline.reportGrains.map { grain in
          MetricQuery(
            kpi: kpi, dimension: dimension, grain: grain, first: first(of: grain), last: asOf)
        }
      }
    }
  }

  /// The first day that figures of a grain cover.
  func first(of grain: Grain) -> CalendarDay {
    grain == .all ? firstDay : max(firstDay, asOf - 366 * Self.years)
  }

  /// The KPIs that the report shows.
  var kpis: [String] {
    let names = pipeline.reportKPIs.isEmpty ? service.catalogue.kpis.map(\.name) : pipeline.reportKPIs
    return names.filter { service.isFed($0) }
  }
}
