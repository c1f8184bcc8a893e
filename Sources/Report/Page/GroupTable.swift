import TerrainModel

/// Members of a dimension against indicators: in the latest quarter that can be read, or over the whole period.
struct GroupTable {
  static let indicators = 9
  static let members = 15

  let context: RenderContext
  let dimension: Dimension
  let isWholePeriod: Bool

  /// nil where the dimension has no figures.
  var table: TableMarkup? {
    let values = context.result.values.filter { $0.dimension == dimension }
    let kpis = context.result.catalogue.kpis.map(\.name).filter { kpi in
      values.contains { $0.kpi == kpi && $0.value != nil && $0.count > 0 }
    }
    let chosen = kpis.compactMap { kpi in period(values.filter { $0.kpi == kpi }).map { (kpi, $0) } }
      .prefix(Self.indicators)
    guard !chosen.isEmpty else { return nil }
    var cells: [String: [String: MetricValue]] = [:]
    for (kpi, period) in chosen {
      for value in values where value.kpi == kpi && value.period == period {
        cells[Self.key(value), default: [:]][kpi] = value
      }
    }
    return TableMarkup(
      columns: [.init(context.words.dimension(dimension))]
        + chosen.map {
          .init(
            context.kpiLabel($0.0), isNumber: true, remark: isWholePeriod ? "" : context.days.period($0.1))
        },
      rows: ordered(cells).map { row($0, kpis: chosen.map(\.0)) })
  }

  /// The finest of quarter, year and month that is reported and can be read; the whole period where asked.
  private func period(_ values: [MetricValue]) -> Period? {
    let grains: [Grain] = isWholePeriod ? [.all, .year] : [.quarter, .year, .month, .all]
    for grain in grains {
      let known = values.filter { $0.period.grain == grain && $0.value != nil }
      let readable = known.filter { $0.isMature || isWholePeriod }
      if let last = readable.map(\.period).max() { return last }
    }
    return nil
  }

  private static func key(_ value: MetricValue) -> String {
    value.isUnknownMember ? "" : value.member
  }

  /// People's groups by name; other members by cases, and only the first of many. The unknown come last.
  private func ordered(_ cells: [String: [String: MetricValue]]) -> [[String: MetricValue]] {
    let known = cells.filter { !$0.key.isEmpty }
    let unknown = cells[""].map { [$0] } ?? []
    guard isWholePeriod else { return known.sorted { $0.key < $1.key }.map(\.value) + unknown }
    let sorted = known.sorted { left, right in
      let (first, second) = (Self.cases(left.value), Self.cases(right.value))
      return first == second ? left.key < right.key : first > second
    }
    return sorted.prefix(Self.members).map(\.value) + unknown
  }

  private static func cases(_ row: [String: MetricValue]) -> Int { row.values.map(\.count).max() ?? 0 }

  private func row(_ values: [String: MetricValue], kpis: [String]) -> [TableMarkup.Cell] {
    let any = kpis.compactMap { values[$0] }.first
    return [.head(any.map { context.memberLabel($0) } ?? RenderContext.unknown, remark: any?.parent ?? "")]
      + kpis.map { kpi in .number(values[kpi].map { context.text($0) } ?? RenderContext.unknown) }
  }
}
