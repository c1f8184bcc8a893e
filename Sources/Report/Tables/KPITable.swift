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
    Table(name: "kpis", columns: Self.columns, rowCount: values.count) { writer in
      let words = Words(context, writer)
      return { row, writer in words.write(values[row], to: &writer) }
    }
  }

  /// The figures at some places, with last columns that only restricted tables have: the crossed dimension, its member,
  /// and the number of reps.
  func restrictedTable(_ values: MetricValues, at places: [Int]) -> Table {
    let columns = Self.columns + [.init("crossed"), .init("crossed_member"), .init("reps", .integer)]
    return Table(name: "kpis", columns: columns, rowCount: places.count) { writer in
      let words = Words(context, writer)
      return { row, writer in
        let value = values[places[row]]
        words.write(value, to: &writer)
        writer.text(value.crossed?.rawValue ?? "")
        writer.text(value.crossedMember)
        writer.integer(value.reps)
      }
    }
  }

  /// What every row of a KPI repeats, encoded once.
  private struct Words {
    struct KPI {
      var name: [UInt8]
      var unit: [UInt8]
      var hash: [UInt8]
    }

    private let asOf: [UInt8]
    private let context: RenderContext
    private let kpis: [String: KPI]

    init(_ context: RenderContext, _ writer: RowWriter) {
      self.context = context
      asOf = writer.encoded([context.result.asOf.text])
      let encoded = context.result.catalogue.kpis.map { definition in
        (
          definition.name,
          KPI(
            name: writer.encoded([definition.name, context.kpiLabel(definition.name)]),
            unit: writer.encoded([definition.unit.rawValue]), hash: writer.encoded([definition.hash]))
        )
      }
      kpis = Dictionary(encoded) { first, _ in first }
    }

    func write(_ value: MetricValue, to writer: inout RowWriter) {
      let kpi = kpis[value.kpi] ?? KPI(name: writer.encoded([value.kpi, value.kpi]), unit: [], hash: [])
      writer.cells(asOf)
      writer.text(value.period.name)
      writer.text(value.period.grain.rawValue)
      writer.cells(kpi.name)
      writer.text(value.dimension.rawValue)
      writer.text(value.member)
      writer.text(context.memberLabel(value))
      writer.text(value.parent)
      writer.metric(value)
      writer.cells(kpi.unit)
      writer.integer(value.count)
      writer.number(value.low)
      writer.number(value.high)
      writer.flag(value.isMature)
      writer.cells(kpi.hash)
    }
  }
}
