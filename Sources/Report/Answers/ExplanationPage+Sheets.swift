import TerrainModel

extension ExplanationPage {
  /// The figure, then a sheet of rows for each measure; names are those of all languages. `figure` is the number of the
  /// figure among several.
  func sheets(figure number: Int? = nil) -> [Spreadsheet.Sheet] {
    let suffix = number.map { "_\($0)" } ?? ""
    let rest = explanation.parts.flatMap { part -> [String] in
      let missing = part.rowCount - part.rows.count
      return missing > 0
        ? ["\(part.measure): \(words.moreRows(context.numbers.integer(missing)))"] : []
    }
    let front = Spreadsheet.Sheet(
      name: "figure\(suffix)",
      lines: [title, subtitle, figure] + facts + ["", "\(words.madeOf):"] + madeOf + explanation.obstacles
        + rest)
    return [front]
      + explanation.parts.enumerated().map { place, part in
        sheet(of: part, named: "rows\(suffix)_\(place + 1)")
      }
  }

  private func sheet(of part: Explanation.Part, named name: String) -> Spreadsheet.Sheet {
    let hasSource = part.rows.contains { $0.source != nil }
    let titles = [
      context.words.column(.source), context.words.column(.file), words.line, words.day,
      context.words.column(.value),
    ]
    let columns = titles.map { Spreadsheet.Column($0) } + (hasSource ? [.init(words.original)] : [])
    let rows = part.rows.map { row -> [Spreadsheet.Cell] in
      [
        .text(row.origin.source), .text(row.origin.file), .number(Double(row.line)), .day(row.day),
        row.value.flatMap(Double.init).map { .number($0) } ?? .empty,
      ] + (hasSource ? [row.source.map { .text($0) } ?? .empty] : [])
    }
    return Spreadsheet.Sheet(
      name: name, lines: [heading(of: part)], table: .init(name: name, columns: columns, rows: rows))
  }
}
