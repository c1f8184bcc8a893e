import TerrainModel

/// Finds preamble, header and first record in the sample of a file's start.
struct LayoutFinder {
  private let text: SampleText
  private let grammar: RecordGrammar

  init(_ text: SampleText, grammar: RecordGrammar) {
    self.text = text
    self.grammar = grammar
  }

  private var rows: [Sample.Row] { text.rows }

  func find() -> (layout: TableLayout, header: Finding<HeaderShape>) {
    let runs = RunFinder.runs(of: rows)
    guard let table = RunFinder.firstTable(in: runs) else { return nothingWhole() }
    var first = table.rows.lowerBound
    let width = table.width
    if let fuller = firstFull(from: first, in: table), weigh(fuller, width).score > 0.05 { first = fuller }
    let (score, reasons) = weigh(first, width)
    if score < 0.4, let broken = brokenHeader(above: first, width: width) {
      if let found = repaired(row: broken, body: first, width: width) { return found }
    }
    let isBlank = text.strings(rows[first]).allSatisfy(RowJudge.isBlank)
    if isBlank || score < -0.02 || (score <= 0.02 && isDataByItself(first)) {
      return without(first, width, Finding(.absent, confidence: min(1, 0.6 - score), reasons))
    }
    // Without evidence, equal rows at the top are records.
    let rows = score >= 0.2 ? headerRows(from: first, in: table) : [first]
    return with(rows, width, confidence: min(1, 0.55 + score / 2), reasons)
  }

  private func weigh(_ row: Int, _ width: Int) -> (score: Double, reasons: [String]) {
    HeaderJudge(text, below: row, width: width).weigh(text.types(rows[row]), text.strings(rows[row]))
  }

  /// Rows of the table's width that are nearly empty, above one that is not: a title padded with delimiters.
  private func firstFull(from first: Int, in table: RunFinder.Run) -> Int? {
    guard table.width >= 3 else { return nil }
    let isSparse = { (row: Int) in self.text.filled(self.rows[row]) <= max(1, table.width / 3) }
    guard isSparse(first) else { return nil }
    return table.rows.prefix(30).first { rows[$0].isWhole && rows[$0].width == table.width && !isSparse($0) }
  }

  private func isDataByItself(_ row: Int) -> Bool {
    text.types(rows[row]).contains(where: \.isValue)
  }

  // MARK: headers of several rows

  /// The header's rows from its first one on. A second row belongs to it if it repeats the first, or if it too is words
  /// above columns of values, in at least two of them.
  private func headerRows(from first: Int, in table: RunFinder.Run) -> [Int] {
    var header = [first]
    let names = text.strings(rows[first]).map(Self.canonical)
    if let above = groupRow(above: first, width: table.width) { header.insert(above, at: 0) }
    // A table whose rows are all the same has records, not headers.
    let differs = table.rows.contains { row in
      rows[row].isWhole && rows[row].width == table.width
        && text.strings(rows[row]).map(Self.canonical) != names
    }
    guard differs else { return header }
    for row in table.rows.dropFirst(first - table.rows.lowerBound + 1).prefix(4) {
      guard rows[row].isWhole, rows[row].width == table.width else { break }
      let isRepeated = text.strings(rows[row]).map(Self.canonical) == names
      guard isRepeated || isSecondHeader(row, table.width) else { break }
      header.append(row)
    }
    return header
  }

  private func isSecondHeader(_ row: Int, _ width: Int) -> Bool {
    let profiles = HeaderJudge(text, below: row, width: width).columnTypes
    let below = rows.indices.count { $0 > row && rows[$0].isWhole && rows[$0].width == width }
    guard below >= 3 else { return false }
    var (unlike, valued) = (0, 0)
    for (type, body) in zip(text.types(rows[row]), profiles) {
      guard let body, body.isValue else { continue }
      valued += 1
      if type == .word || type == .text { unlike += 1 }
    }
    return unlike >= 2 && unlike == valued
  }

  /// A row of group names directly above names that are ambiguous without them.
  private func groupRow(above first: Int, width: Int) -> Int? {
    let row = first - 1
    guard row >= 0, rows[row].isWhole, rows[row].width == width, !rows[first].followsBlank else { return nil }
    let names = text.strings(rows[first])
    guard Set(names).count < names.count, text.filled(rows[row]) >= 2 else { return nil }
    return text.types(rows[row]).contains { $0 == .date || $0 == .time } ? nil : row
  }

  // MARK: broken headers

  /// The row directly above the first whole one, if it may be the header: damaged, or nearly as wide.
  private func brokenHeader(above first: Int, width: Int) -> Int? {
    let row = first - 1
    guard row >= 0, !rows[first].followsBlank, width >= 3 else { return nil }
    if !rows[row].isWhole { return row }
    let isNear = abs(rows[row].width - width) <= 2 && rows[row].width >= 2
    return isNear || rows[row].width == 1 ? row : nil
  }

  private func repaired(
    row: Int, body: Int, width: Int
  ) -> (layout: TableLayout, header: Finding<HeaderShape>)? {
    let span = bytes(of: rows[row])
    let judge = HeaderJudge(text, below: row, width: width)
    if let (names, reason) = HeaderRepair(grammar: grammar, text: text.text, width: width).names(span) {
      guard judge.weigh(names.map { CellType.of($0) }, names).score > 0.05 else { return nil }
      return (
        layout(names: names, rows: [names], width: width, header: row, body: body, repair: reason),
        Finding(.present(rows: 1), confidence: 0.7, [reason])
      )
    }
    let names =
      rows[row].isWhole ? text.strings(rows[row]) : HeaderRepair.withoutQuotes(span, grammar, text.text)
    guard abs(names.count - width) <= 2, names.count >= 2 else { return nil }
    guard !names.contains(where: { CellType.of($0).isValue }), judge.shapeScore(names) > 0 else { return nil }
    let reason =
      "the header has \(Language.en.counted(names.count, "name")) for \(Language.en.counted(width, "column")): names may stand over the wrong columns"
    let padded = names + Array(repeating: "", count: max(0, width - names.count))
    return (
      layout(names: padded, rows: [names], width: width, header: row, body: body, repair: reason),
      Finding(.present(rows: 1), confidence: 0.3, [reason])
    )
  }

  private func bytes(of row: Sample.Row) -> [UInt8] {
    var line = Array(text.bytes[row.start..<row.end])
    while let last = line.last, Sign.isLineEnd(last) { line.removeLast() }
    return line
  }

  // MARK: results

  private func with(
    _ header: [Int], _ width: Int, confidence: Double, _ reasons: [String]
  ) -> (layout: TableLayout, header: Finding<HeaderShape>) {
    let parts = header.map { text.strings(rows[$0]) }
    let names = (0..<width).map { column in
      filledDown(parts, header, column).filter { !RowJudge.isBlank($0) }.joined(separator: " ")
    }
    let last = header.last ?? 0
    var result = layout(names: names, rows: parts, width: width, header: header[0], body: nil, repair: nil)
    result.bodyStart = rows[last].end
    result.bodyLine = rows[last].line + rows[last].lines
    let extra = header.count > 1 ? ["\(header.count) rows above the values are names"] : []
    return (result, Finding(.present(rows: header.count), confidence: confidence, extra + reasons))
  }

  /// A group's name holds for the empty cells to its right, where a further row names the columns.
  private func filledDown(_ parts: [[String]], _ header: [Int], _ column: Int) -> [String] {
    parts.enumerated().map { index, part in
      let isGroup = index == 0 && parts.count > 1 && part.contains(where: RowJudge.isBlank)
      guard isGroup, RowJudge.isBlank(part[column]) else { return part[column] }
      return part[..<column].last { !RowJudge.isBlank($0) } ?? ""
    }
  }

  private func without(
    _ first: Int, _ width: Int, _ finding: Finding<HeaderShape>
  ) -> (layout: TableLayout, header: Finding<HeaderShape>) {
    // Damaged rows directly above are records, too: they are to be rejected, not passed over as a preamble.
    var start = first
    while start > 0, !rows[start - 1].isWhole, !rows[start].followsBlank { start -= 1 }
    if first > 0 && rows[..<first].allSatisfy({ !$0.isWhole || abs($0.width - width) <= 1 }) { start = 0 }
    let row = rows[start]
    let layout = TableLayout(
      names: [], headerRows: [], width: width, headerLine: nil, preambleLines: row.line - 1,
      bodyStart: row.start,
      bodyLine: row.line, columnTypes: HeaderJudge(text, below: first - 1, width: width).columnTypes)
    return (layout, finding)
  }

  private func layout(
    names: [String], rows headerRows: [[String]], width: Int, header: Int, body: Int?, repair: String?
  ) -> TableLayout {
    let row = rows[header]
    var columnTypes = HeaderJudge(text, below: body.map { $0 - 1 } ?? header, width: width).columnTypes
    if columnTypes.count < width { columnTypes += Array(repeating: nil, count: width - columnTypes.count) }
    return TableLayout(
      names: names, headerRows: headerRows, width: width, headerLine: row.line, preambleLines: row.line - 1,
      bodyStart: row.end, bodyLine: row.line + row.lines, headerRepair: repair, columnTypes: columnTypes)
  }

  /// No row could be read: every line will be a reject.
  private func nothingWhole() -> (layout: TableLayout, header: Finding<HeaderShape>) {
    let layout = TableLayout(
      names: [], headerRows: [], width: 0, headerLine: nil, preambleLines: 0, bodyStart: 0, bodyLine: 1)
    let reason = rows.isEmpty ? "there is no record" : "no record is whole"
    return (layout, Finding(.absent, confidence: rows.isEmpty ? 1 : 0.3, [reason]))
  }

  private static func canonical(_ name: String) -> String { TableNames.canonical(name) }
}
