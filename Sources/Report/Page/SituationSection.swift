import TerrainModel

/// Step 2: the map: the chain of indicators, month by month, and by group.
struct SituationSection {
  static let charts = 6

  let context: RenderContext

  func draw(in page: inout Markup) {
    let series = MonthlySeries.company(context.result.values)
    guard !context.result.values.isEmpty else { return page.absent(context.words.absence(.figures)) }
    if !series.isEmpty {
      page.title(context.words.heading(.chain))
      page.guide(context.words.guide(.chain))
      ChainTable(context: context, series: series).table.draw(in: &page)
      drawCharts(series, in: &page)
    }
    AttributionPart(context: context).draw(in: &page)
    let dimensions = context.result.pipeline.reportDimensions
    for dimension in dimensions where Disclosure.groupsOfPeople.contains(dimension) {
      let table = GroupTable(context: context, dimension: dimension, isWholePeriod: false).table
      guard let table else { continue }
      page.title(context.words.byDimension(context.words.dimension(dimension)))
      table.draw(in: &page)
    }
    if context.result.withheld.smallGroups > 0 {
      page.guide(
        context.words.smallGroups(minimum: context.numbers.integer(context.result.pipeline.minimumGroup)))
    }
    drawOtherDimensions(dimensions, in: &page)
  }

  /// Series with signals first, then in the order of the chain.
  private func drawCharts(_ series: [MonthlySeries], in page: inout Markup) {
    let signalled = Set(context.result.signals.filter { $0.value.dimension == .company }.map(\.value.kpi))
    let long = series.filter { $0.values.count { $0.value != nil } >= 6 }
    let chosen = (long.filter { signalled.contains($0.kpi) } + long.filter { !signalled.contains($0.kpi) })
      .prefix(Self.charts)
    guard !chosen.isEmpty else { return }
    page.title(context.words.heading(.charts))
    page.guide(context.words.guide(.processChart))
    page.element("div", ["class": "charts"]) { grid in
      for series in chosen { SeriesFigure(context: context, series: series).draw(in: &grid) }
    }
    page.newline()
  }

  private func drawOtherDimensions(_ dimensions: [Dimension], in page: inout Markup) {
    let tables = dimensions.filter {
      $0 != .company && !$0.isPersonal && !Disclosure.groupsOfPeople.contains($0)
    }.compactMap { dimension in
      GroupTable(context: context, dimension: dimension, isWholePeriod: true).table.map { (dimension, $0) }
    }
    guard !tables.isEmpty else { return }
    page.title(context.words.heading(.otherDimensions))
    for (dimension, table) in tables {
      page.folded(context.words.byDimension(context.words.dimension(dimension))) { table.draw(in: &$0) }
    }
  }
}
