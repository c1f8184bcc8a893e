import TerrainModel

/// `kpis.csv`: every reported figure, one dimension at a time.
struct KPITable {
  static let columns: [Table.Column] = [
    .init("as_of", .date), .init("period"), .init("grain"), .init("kpi"), .init("kpi_label"),
    .init("dimension"), .init("member"), .init("member_label"), .init("parent"), .init("value", .number),
    .init("unit"), .init("n", .integer), .init("low", .number), .init("high", .number),
    .init("mature", .boolean), .init("definition"),
  ]

  let context: RenderContext

  func table(_ values: [MetricValue]) -> Table {
    Table(name: "kpis", columns: Self.columns, rows: values.map(row))
  }

  /// The same with the crossed dimension, its member and the number of reps, which only restricted tables have.
  func restrictedTable(_ values: [MetricValue]) -> Table {
    Table(
      name: "kpis", columns: Self.columns + [
        .init("crossed"), .init("crossed_member"), .init("reps", .integer),
      ],
      rows: values.map { row($0) + [
          .words($0.crossed?.rawValue ?? ""), .words($0.crossedMember), .integer($0.reps),
        ] })
  }

  private func row(_ value: MetricValue) -> [Cell] {
    let definition = context.definition(value.kpi)
    return [
      .text(context.result.asOf.text), .text(value.period.name), .text(value.period.grain.rawValue),
      .text(value.kpi), .words(context.kpiLabel(value.kpi)), .text(value.dimension.rawValue),
      .words(value.member), .words(context.memberLabel(value)), .words(value.parent), .metric(value),
      .words(definition?.unit.rawValue ?? ""), .integer(value.count), .number(value.low),
      .number(value.high), .flag(value.isMature), .words(definition?.hash ?? ""),
    ]
  }
}
