import TerrainModel

/// A chart of one series with the table of its numbers behind it.
struct SeriesFigure {
  static let months = 24

  let context: RenderContext
  let series: MonthlySeries

  private var values: [MetricValue] { Array(series.values.suffix(Self.months)) }

  func draw(in page: inout Markup) {
    guard let first = values.first, let last = values.last else { return }
    let label = context.kpiLabel(series.kpi)
    let signals = context.result.signals.filter {
      $0.value.kpi == series.kpi && $0.value.dimension == first.dimension && $0.value.member == series.member
    }
    let limits = signals.last.map { (low: $0.low, mean: $0.mean, high: $0.high) }
    page.element("figure") { figure in
      figure.element("figcaption", text: label)
      ProcessChart(
        values: values, limits: limits, signals: Set(signals.map(\.value.period.name)), context: context
      ).draw(
        in: &figure,
        title: context.words.chart(
          label, from: context.days.period(first.period), to: context.days.period(last.period)),
        description: signals.map {
          "\(context.days.period($0.value.period))\(context.words.colon)\(context.words.signal($0.rule))"
        }.joined(separator: context.words.semicolon))
      figure.folded(context.words.guide(.chartData)) { table.draw(in: &$0) }
    }
  }

  private var table: TableMarkup {
    TableMarkup(
      columns: [
        .init(context.words.column(.period)), .init(context.words.column(.value), isNumber: true),
        .init(context.words.column(.cases), isNumber: true),
      ],
      rows: values.map { value in
        [
          .head(context.days.period(value.period)),
          .number(
            context.text(value),
            remark: value.isMature ? "" : context.words.readableFrom(context.days.short(value.readableFrom))),
          .number(context.numbers.integer(value.count)),
        ]
      })
  }
}
