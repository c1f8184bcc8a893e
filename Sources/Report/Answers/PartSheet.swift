import TerrainModel

/// The rows behind one measure, on a sheet of their own.
struct PartSheet {
  let part: Explanation.Part
  let text: FigureText
  /// From 1, over all figures.
  let number: Int

  var name: String { "Rows \(number)" }

  var sheet: Spreadsheet.Sheet {
    let words = text.words
    let showsSource = part.rows.contains { $0.source != nil }
    var columns: [Spreadsheet.Column] = [
      .init(text.phrasing.words.column(.source)), .init(text.phrasing.words.column(.file)),
      .init(words.title(.fingerprint)), .init(words.line, .count), .init(words.day, .day),
      .init(text.phrasing.words.column(.value), kind),
    ]
    let details = RowDetail.all(of: part)
    columns += details.map { .init(words.title($0.title)) }
    if showsSource { columns.append(.init(words.title(.original), .line)) }
    return Spreadsheet.Sheet(
      name: name, table: "rows_\(number)",
      lines: [text.heading(of: part), text.title] + [text.rest(of: part)].compactMap { $0 },
      columns: columns, rows: part.rows.map { cells($0, details, showsSource: showsSource) })
  }

  private func cells(_ row: Explanation.Row, _ details: [RowDetail], showsSource: Bool) -> [Spreadsheet.Cell]
  {
    [
      .words(row.origin.source), .words(row.origin.file), .text(row.origin.hash), .integer(row.line),
      .day(row.day), .optional(row.value.flatMap(Double.init)),
    ] + details.map { .text($0.text(of: row)) } + (showsSource ? [.words(row.source ?? "")] : [])
  }

  /// Of what the rows add, with as many decimals as any of them has.
  var kind: Spreadsheet.Kind {
    let decimals =
      part.rows.map { row in
        row.value?.split(separator: ".").dropFirst().first?.count ?? 0
      }.max() ?? 0
    switch text.explanation.catalogue.measure(part.measure)?.quantity {
    case .field(.amount): return .money(decimals: decimals)
    case .rows, .field(.count): return decimals == 0 ? .count : .number(decimals: decimals)
    case .field, .days, nil: return .number(decimals: decimals)
    }
  }

  /// Of the listed rows, added without error: values are whole units of 10⁻⁴.
  var sum: Double {
    let scale = Double(FixedPoint.scale)
    let total = part.rows.reduce(Int128(0)) { sum, row in
      guard let value = row.value.flatMap(Double.init),
        let units = Int128(exactly: (value * scale).rounded())
      else { return sum }
      let (next, overflow) = sum.addingReportingOverflow(units)
      return overflow ? sum : next
    }
    return Double(total) / scale
  }
}
