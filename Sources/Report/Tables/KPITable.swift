import TerrainModel

/// `kpis.csv`: every reported figure, one dimension at a time.
struct KPITable {
  static let columns: [Table.Column] = [
    .init("as_of", .date, isFilled: true), .init("period", isFilled: true),
    .init("grain", words: Grain.allCases.map(\.rawValue), isFilled: true), .init("kpi", isFilled: true),
    .init("kpi_label", isFilled: true),
    .init("dimension", words: Dimension.allCases.map(\.rawValue), isFilled: true), .init("member"),
    .init("member_label"), .init("parent"), .init("value", .number),
    .init("unit", words: Unit.allCases.map(\.rawValue), isFilled: true), .init("n", .integer, isFilled: true),
    .init("low", .number), .init("high", .number),
    .init("mature", .boolean, isFilled: true), .init("definition"),
  ]

  /// One figure of one member, or of all rows whose member is not known, in one period.
  static let key = ["grain", "period", "kpi", "dimension", "member_label"]

  let context: RenderContext

  func table(_ values: [MetricValue]) -> Table {
    Table(name: "kpis", columns: Self.columns, key: Self.key, rowCount: values.count) { writer in
      var words = Words(context, writer)
      return { row, writer in words.write(values[row], to: &writer) }
    }
  }

  /// The same with two last columns: the dimension that the figures are crossed with, and its member.
  func crossedTable(_ values: [MetricValue]) -> Table {
    let columns = Self.columns + [.init("crossed"), .init("crossed_member")]
    return Table(name: "kpis", columns: columns, rowCount: values.count) { writer in
      var words = Words(context, writer)
      return { row, writer in
        words.write(values[row], to: &writer)
        writer.text(values[row].crossed?.rawValue ?? "")
        writer.text(values[row].crossedMember)
      }
    }
  }

  /// The figures at some places, with last columns that only restricted tables have: the crossed dimension, its member,
  /// and the number of reps.
  func restrictedTable(_ values: MetricValues, at places: [Int]) -> Table {
    let columns = Self.columns + [.init("crossed"), .init("crossed_member"), .init("reps", .integer)]
    return Table(name: "kpis", columns: columns, rowCount: places.count) { writer in
      var words = Words(context, writer)
      return { row, writer in
        let value = values[places[row]]
        words.write(value, to: &writer)
        writer.text(value.crossed?.rawValue ?? "")
        writer.text(value.crossedMember)
        writer.integer(value.reps)
      }
    }
  }

  /// What rows repeat, encoded once: figures come KPI by KPI and period by period.
  private struct Words {
    private struct KPI {
      var name: [UInt8]
      var unit: [UInt8]
      /// The flag and the definition's hash, for figures that are mature and for those that are not.
      var mature: [UInt8]
      var immature: [UInt8]

      init(_ name: String, label: String, unit: String, hash: String, _ encoder: RowWriter) {
        self.name = encoder.encoded([name, label])
        self.unit = encoder.encoded([unit])
        mature = Self.ending(true, hash, encoder)
        immature = Self.ending(false, hash, encoder)
      }

      private static func ending(_ isMature: Bool, _ hash: String, _ encoder: RowWriter) -> [UInt8] {
        var writer = encoder
        writer.reset()
        writer.flag(isMature)
        writer.text(hash)
        return writer.bytes
      }
    }

    private let context: RenderContext
    private let encoder: RowWriter
    private let kpis: [String: KPI]
    // The first cells of the rows of one KPI, period and dimension, and what these are.
    private var kpi: String?
    private var period: Period?
    private var dimension: Dimension?
    private var head: [UInt8] = []
    private var words: KPI

    init(_ context: RenderContext, _ writer: RowWriter) {
      self.context = context
      encoder = writer
      words = KPI("", label: "", unit: "", hash: "", writer)
      let encoded = context.result.catalogue.kpis.map { definition in
        (
          definition.name,
          KPI(
            definition.name, label: context.kpiLabel(definition.name), unit: definition.unit.rawValue,
            hash: definition.hash, writer)
        )
      }
      kpis = Dictionary(encoded) { first, _ in first }
    }

    mutating func write(_ value: MetricValue, to writer: inout RowWriter) {
      if dimension != value.dimension || kpi != value.kpi || period != value.period { begin(value) }
      writer.cells(head)
      writer.texts(value.member, context.memberLabel(value))
      writer.text(value.parent)
      writer.metric(value)
      writer.cells(words.unit)
      writer.integer(value.count)
      writer.number(value.low)
      writer.number(value.high)
      writer.cells(value.isMature ? words.mature : words.immature)
    }

    private mutating func begin(_ value: MetricValue) {
      (kpi, period, dimension) = (value.kpi, value.period, value.dimension)
      words = kpis[value.kpi] ?? KPI(value.kpi, label: value.kpi, unit: "", hash: "", encoder)
      var cells = encoder
      cells.reset()
      cells.text(context.result.asOf.text)
      cells.text(value.period.name)
      cells.text(value.period.grain.rawValue)
      cells.cells(words.name)
      cells.text(value.dimension.rawValue)
      head = cells.bytes
    }
  }
}
