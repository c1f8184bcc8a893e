import TerrainModel

/// The KPIs of the objectives month by month, for the whole company, and a chart of each.
struct MonthsSheet {
  let context: RenderContext

  /// A list of the KPIs with the charts below it, and the months that these show; nothing without an objective whose KPI
  /// has months that can be read.
  func sheets(lines: [String], dataLines: [String]) -> [Spreadsheet.Sheet] {
    let series = self.series
    guard !series.isEmpty else { return [] }
    let months = Spreadsheet.Sheet(
      name: "months", table: "months", lines: dataLines,
      columns: [Spreadsheet.Column("month")]
        + series.map { Spreadsheet.Column($0.kpi, kind(of: $0.kpi)) },
      rows: rows(series))
    return [list(series, lines), months]
  }

  private func list(_ series: [MonthlySeries], _ lines: [String]) -> Spreadsheet.Sheet {
    Spreadsheet.Sheet(
      name: "charts", table: "charts", lines: lines,
      columns: [
        .init("kpi"), .init("kpi_label"), .init("month"), .init("value", .plain), .init("n", .count),
      ],
      rows: series.map { series in
        [
          .text(series.kpi), .text(context.kpiLabel(series.kpi)), .words(series.latest?.period.name ?? ""),
          series.latest?.value.map { .figure($0, kind(of: series.kpi)) } ?? .empty,
          series.latest.map { .integer($0.count) } ?? .empty,
        ]
      },
      charts: series.indices.map {
        Spreadsheet.Chart(title: context.kpiLabel(series[$0].kpi), sheet: "months", column: $0 + 1)
      })
  }

  /// Of the objectives' KPIs, each once, in the order of the plan; those that no month of can be read are left out.
  private var series: [MonthlySeries] {
    let company = MonthlySeries.company(
      context.result.values.filter { $0.dimension == .company && $0.period.grain == .month })
    var seen: Set<String> = []
    return context.result.objectives.map(\.verdict.objective.kpi).filter { seen.insert($0).inserted }
      .compactMap { kpi in company.first { $0.kpi == kpi && $0.latest != nil } }
  }

  /// A month that cannot be read yet is empty: its value would still change.
  private func rows(_ series: [MonthlySeries]) -> [[Spreadsheet.Cell]] {
    let known = series.map { series in
      Dictionary(
        series.values.filter(\.isMature).map { ($0.period, $0.value) },
        uniquingKeysWith: { first, _ in first })
    }
    let periods = Set(series.flatMap { $0.values.map(\.period) }).sorted()
    return periods.map { period in
      [.text(period.name)] + known.map { .optional($0[period] ?? nil) }
    }
  }

  private func kind(of kpi: String) -> Spreadsheet.Kind {
    Spreadsheet.Kind(
      context.definition(kpi)?.unit ?? .count, decimals: context.definition(kpi)?.decimals ?? 0)
  }
}
