/// A column of free text whose delimiters are not quoted (names in a file separated by spaces, messages at the end of a
/// line): rows have more cells than the header, and all the excess belongs to one column.
struct LooseColumn {
  /// The excess is put into one column for all rows; what decides which is that all other columns hold values of one
  /// type then. nil where rows are narrower than the header, few are wider, or no column stands out.
  static func find(_ text: SampleText) -> (column: Int, score: Double)? {
    let rows = text.rows.filter(\.isWhole)
    guard let width = rows.first?.width, width >= 3, rows.count >= 4, rows.count * 20 >= text.rows.count * 19
    else {
      return nil
    }
    let body = rows.dropFirst()
    let wider = body.count { $0.width > width }
    guard body.allSatisfy({ $0.width >= width }), wider * 8 >= body.count else { return nil }
    var best: (column: Int, score: Double)?
    for column in 0..<width {
      guard let score = score(text, body.prefix(300), column: column, width: width) else { continue }
      if score > (best?.score ?? 0) { best = (column, score) }
    }
    guard let best, best.score >= 0.7 else { return nil }
    return best
  }

  /// A record's cells with the excess joined to one; nil where a cell to be joined is quoted, or there are too few.
  static func join(_ cells: ArraySlice<CellExtent>, column: Int, width: Int) -> [CellExtent]? {
    let excess = cells.count - width
    guard excess >= 0 else { return nil }
    if excess == 0 { return Array(cells) }
    let base = cells.startIndex
    let joined = cells[base + column...base + column + excess]
    guard !joined.contains(where: \.isQuoted), let first = joined.first, let last = joined.last else {
      return nil
    }
    let cell = CellExtent(start: first.start, end: last.end, isQuoted: false, hasEscapes: false)
    return Array(cells[..<(base + column)]) + [cell] + Array(cells[(base + column + excess + 1)...])
  }

  /// The mean share, over the other columns, of cells that have their column's most frequent type.
  private static func score(
    _ text: SampleText, _ body: ArraySlice<Sample.Row>, column: Int, width: Int
  ) -> Double? {
    let span = text.bytes.span
    var counts = [[Int]](repeating: [Int](repeating: 0, count: CellType.allCases.count), count: width)
    var failed = 0
    for row in body {
      guard let cells = join(text.sample.cells(of: row), column: column, width: width) else {
        failed += 1
        continue
      }
      for (index, cell) in cells.enumerated() { counts[index][Int(CellType.of(span, cell).rawValue)] += 1 }
    }
    guard failed * 10 <= body.count else { return nil }
    var (sum, valued) = (0.0, 0)
    for (_, column) in counts.enumerated().filter({ $0.offset != column }) {
      let all = column.reduce(0, +)
      let most = column.max() ?? 0
      sum += all == 0 ? 0 : Double(most) / Double(all)
      let values = CellType.allCases.filter(\.isValue).reduce(0) { $0 + column[Int($1.rawValue)] }
      if values * 5 >= all * 4 { valued += 1 }
    }
    guard valued >= 1 else { return nil }
    // Of two columns that leave the others uniform, the one that leaves more values.
    return sum / Double(width - 1) - Double(failed) / Double(max(1, body.count)) + 0.02 * Double(valued)
  }
}
