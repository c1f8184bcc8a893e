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

  /// Columns that came later: they stand behind all others, those of crossed and restricted tables too.
  static let laterColumns: [Table.Column] = [
    .init("readable_from", .date, isFilled: true), .init("enough", .boolean, isFilled: true),
  ]

  /// One figure of one member, or of all rows whose member is not known, in one period.
  static let key = ["grain", "period", "kpi", "dimension", "member_label"]

  let phrasing: Phrasing
  let asOf: CalendarDay
  /// Whether cells of figures whose outcomes are still open are empty, for what is made into charts without a look at the
  /// column `mature`: too young a month would stand there as a drop.
  var leavesOutImmature = false

  func table<Values: RandomAccessCollection & Sendable>(_ values: Values) -> Table
  where Values.Element == MetricValue, Values.Index == Int {
    let columns = Self.columns + Self.laterColumns
    return Table(name: "kpis", columns: columns, key: Self.key, rowCount: values.count) { writer in
      var words = KPIRowWords(phrasing, asOf: asOf, writer, leavesOutImmature: leavesOutImmature)
      return { row, writer in
        let value = values[row]
        words.write(value, to: &writer)
        words.writeLater(value, to: &writer)
      }
    }
  }

  /// The same with two more columns: the dimension that the figures are crossed with, and its member.
  func crossedTable(_ values: MetricValues) -> Table {
    let columns = Self.columns + [.init("crossed"), .init("crossed_member")] + Self.laterColumns
    return Table(name: "kpis", columns: columns, rowCount: values.count) { writer in
      var words = KPIRowWords(phrasing, asOf: asOf, writer)
      return { row, writer in
        let value = values[row]
        words.write(value, to: &writer)
        writer.text(value.crossed?.rawValue ?? "")
        writer.text(value.crossedMember)
        words.writeLater(value, to: &writer)
      }
    }
  }

  /// The figures at some places, with columns that only restricted tables have: the crossed dimension, its member,
  /// and the number of reps.
  func restrictedTable(_ values: MetricValues, at places: [Int]) -> Table {
    let columns =
      Self.columns + [.init("crossed"), .init("crossed_member"), .init("reps", .integer)] + Self.laterColumns
    return Table(name: "kpis", columns: columns, rowCount: places.count) { writer in
      var words = KPIRowWords(phrasing, asOf: asOf, writer)
      return { row, writer in
        let value = values[places[row]]
        words.write(value, to: &writer)
        writer.text(value.crossed?.rawValue ?? "")
        writer.text(value.crossedMember)
        writer.integer(value.reps)
        words.writeLater(value, to: &writer)
      }
    }
  }
}
