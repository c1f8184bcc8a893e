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
    let words = Words(context)
    return Table(name: "kpis", columns: Self.columns, rowCount: values.count) { row, writer in
      words.write(values[row], to: &writer)
    }
  }

  /// The figures at some places, with last columns for the crossed dimension's member, which only restricted tables
  /// have, and the number of reps.
  func restrictedTable(_ values: MetricValues, at places: [Int]) -> Table {
    let words = Words(context)
    let columns = Self.columns + [.init("crossed_member"), .init("reps", .integer)]
    return Table(name: "kpis", columns: columns, rowCount: places.count) { row, writer in
      let value = values[places[row]]
      words.write(value, to: &writer)
      writer.text(value.crossedMember)
      writer.integer(value.reps)
    }
  }

  /// What every row of a KPI repeats, looked up once.
  private struct Words: Sendable {
    struct KPI: Sendable {
      var label: String
      var unit: String
      var hash: String
    }

    let asOf: String
    let context: RenderContext
    let kpis: [String: KPI]

    init(_ context: RenderContext) {
      self.context = context
      asOf = context.result.asOf.text
      kpis = Dictionary(
        context.result.catalogue.kpis.map { definition in
          (
            definition.name,
            KPI(
              label: context.kpiLabel(definition.name), unit: definition.unit.rawValue, hash: definition.hash)
          )
        }
      ) { first, _ in first }
    }

    func write(_ value: MetricValue, to writer: inout RowWriter) {
      let kpi = kpis[value.kpi]
      writer.text(asOf)
      writer.text(value.period.name)
      writer.text(value.period.grain.rawValue)
      writer.text(value.kpi)
      writer.text(kpi?.label ?? value.kpi)
      writer.text(value.dimension.rawValue)
      writer.text(value.member)
      writer.text(context.memberLabel(value))
      writer.text(value.parent)
      writer.metric(value)
      writer.text(kpi?.unit ?? "")
      writer.integer(value.count)
      writer.number(value.low)
      writer.number(value.high)
      writer.flag(value.isMature)
      writer.text(kpi?.hash ?? "")
    }
  }
}
