import TerrainModel

/// The figures that tables of controls state, in the order of the files.
enum StatedFigureStage {
  /// `labels` are the names by code. Throws where a segment cannot be read.
  static func figures(of plans: [InputPlan], labels: [Field: [String]]) throws -> [StatedFigure] {
    var figures: [StatedFigure] = []
    for plan in plans where plan.record == .control && !plan.fates.isEmpty {
      for group in plan.content.groupRowCounts.indices {
        let batch = try plan.load(
          group: group, fields: [.start, .end, .value, .rep, .team, .region], withLines: true)
        let words = RowReader(
          batch: try plan.content.load(group, [.name, .currency, .source], false),
          dictionaries: plan.content.dictionaries)
        let numbers = RowReader(batch: batch, dictionaries: labels)
        for row in 0..<batch.rowCount where batch.counted.isEmpty || batch.counted[row] {
          figures += [figure(row, numbers, words, plan)].compactMap { $0 }
        }
      }
    }
    return inDecimalsOfTheirColumn(figures)
  }

  /// 402118.00 beside 1284310.55 is stated in cents: of one table, KPI and party the finest figure says the decimals.
  private static func inDecimalsOfTheirColumn(_ figures: [StatedFigure]) -> [StatedFigure] {
    struct Column: Hashable {
      var origin: FactOrigin
      var subject: StatedFigure.Subject
      var statedBy: String

      init(_ figure: StatedFigure) {
        (origin, subject, statedBy) = (figure.origin, figure.subject, figure.statedBy)
      }
    }
    var units: [Column: Int64] = [:]
    for figure in figures { units[Column(figure)] = min(units[Column(figure)] ?? figure.unit, figure.unit) }
    return figures.map { figure in
      var figure = figure
      figure.unit = units[Column(figure)] ?? figure.unit
      return figure
    }
  }

  private static func figure(
    _ row: Int, _ numbers: RowReader, _ words: RowReader, _ plan: InputPlan
  ) -> StatedFigure? {
    let (start, end) = (numbers.integer(.start, row), numbers.integer(.end, row))
    let value = numbers.integer(.value, row)
    guard let kpi = words.word(.name, row), start != Missing.integer, end != Missing.integer,
      value != Missing.integer
    else { return nil }
    let dimensions: [(Dimension, Field)] = [(.rep, .rep), (.team, .team), (.region, .region)]
    let scope = dimensions.compactMap { dimension, field in
      numbers.word(field, row).map { RowFilter(dimension: dimension, members: [$0]) }
    }
    let lines = numbers.batch.lines
    return StatedFigure(
      subject: .kpi(kpi), first: CalendarDay(number: Int(WallClock.day(start))),
      last: CalendarDay(number: Int(WallClock.day(end))), scope: scope, stated: value,
      currency: words.word(.currency, row)?.uppercased() ?? "", statedBy: words.word(.source, row) ?? "",
      origin: plan.input.origin, line: row < lines.count ? Int(lines[row]) : 0)
  }
}
