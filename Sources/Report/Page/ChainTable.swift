import TerrainModel

/// The company's indicators along the chain, what reps do first.
struct ChainTable {
  static let trendMonths = 18

  let context: RenderContext
  let series: [MonthlySeries]

  var table: TableMarkup {
    let words = context.words
    let ordered = series.enumerated().sorted { left, right in
      (link(left.element), left.offset) < (link(right.element), right.offset)
    }.map(\.element)
    var groups: [Int: String] = [:]
    for (index, own) in ordered.enumerated() where index == 0 || link(own) != link(ordered[index - 1]) {
      let kind = words.guide(link(own).isLeading ? .leading : .lagging)
      groups[index] = "\(words.link(link(own))) · \(kind)"
    }
    return TableMarkup(
      columns: [
        .init(words.column(.kpi)), .init(words.column(.trend)),
        .init(words.column(.latest), isNumber: true), .init(words.column(.before), isNumber: true),
        .init(words.column(.cases), isNumber: true), .init(words.column(.whole), isNumber: true),
      ],
      rows: ordered.map(row), stacks: true, groups: groups)
  }

  private func link(_ series: MonthlySeries) -> KPIDefinition.Link {
    context.definition(series.kpi)?.link ?? .revenue
  }

  private func row(_ series: MonthlySeries) -> [TableMarkup.Cell] {
    let whole = context.result.values.first {
      $0.kpi == series.kpi && $0.dimension == .company && $0.period.grain == .all
    }
    let label = context.kpiLabel(series.kpi)
    let trend = Array(series.values.suffix(Self.trendMonths))
    return [
      .head(label),
      .drawing { cell in
        guard trend.count > 1, let first = trend.first, let last = trend.last else { return }
        let span = context.words.chart(
          label, from: context.days.period(first.period), to: context.days.period(last.period))
        Sparkline(values: trend).draw(in: &cell, title: span, description: "")
      },
      .number(
        series.latest.map { context.text($0) } ?? RenderContext.unknown, remark: remark(series)),
      .number(context.usualBefore(series)),
      .number(series.latest.map { context.numbers.integer($0.count) } ?? RenderContext.unknown),
      .number(
        whole.map { context.text($0) } ?? RenderContext.unknown,
        remark: whole.map { $0.isMature ? "" : context.words.guide(.immature) } ?? ""),
    ]
  }

  /// The month, or from when the first one can be read.
  private func remark(_ series: MonthlySeries) -> String {
    if let latest = series.latest { return context.days.period(latest.period) }
    return series.values.first.map { context.words.readableFrom(context.days.short($0.readableFrom)) } ?? ""
  }
}
