import TerrainModel

/// Turns records into typed columns: screens rows, checks their width, decodes column by column and drops the rows
/// that a column could not read. One per worker; it keeps its word tables for the whole file.
final class RowDecoder {
  /// What became of the rows of one batch.
  struct Outcome {
    /// Rows of the batch that were decoded, in order; a row with several measures stands once for each.
    var accepted: [Int] = []
    var ignored: [(row: Int, rule: Rule)] = []
    var rejected: [RowFailure] = []
    /// What closing rows among the ignored ones state.
    var totals: [(row: Int, total: FooterTotal)] = []
  }

  let columns: [ColumnDecoder]
  let measures: MeasureDecoder?
  private let screen: RowScreen
  private let footers: FooterReader
  private let width: Int
  /// Canonical names of the columns.
  private let names: [String]
  private(set) var rowCount = 0

  init(_ layout: ExportLayout, hasher: KeyHasher, zones: ZoneSet) throws(Failure) {
    width = layout.headers.count
    names = layout.headers.map(HeaderName.canonical)
    screen = RowScreen(layout)
    footers = FooterReader(layout)
    measures = layout.measures.isEmpty ? nil : MeasureDecoder(layout.measures)
    var columns: [ColumnDecoder] = []
    for column in layout.columns {
      columns.append(try Self.decoder(column, layout: layout, hasher: hasher, zones: zones))
    }
    self.columns = columns
  }

  /// Decodes the complete records of a batch and appends them to the columns.
  func decode(_ batch: RecordBatch) -> Outcome {
    var outcome = Outcome()
    var rows = screened(batch, &outcome)
    var failures: [RowFailure] = []
    let start = rowCount
    if let measures {
      let cells = measures.cells(batch, rows: rows)
      let filled = Set(cells.map(\.row))
      outcome.ignored += rows.filter { !filled.contains($0) }.map { ($0, Rule.emptyMeasures) }
      measures.decode(batch, cells: cells, failures: &failures)
      rows = cells.map(\.row)
    }
    for column in columns { column.decode(batch, rows: rows, failures: &failures) }
    rowCount += rows.count
    outcome.accepted = failures.isEmpty ? rows : drop(failures, of: rows, in: batch, from: start, &outcome)
    return outcome
  }

  /// The columns decoded so far, by field; codes are those of this decoder's word tables.
  func take() -> [Field: FactColumn] {
    var taken = measures?.take() ?? [:]
    for column in columns { taken[column.field] = column.take() }
    rowCount = 0
    return taken
  }

  private func screened(_ batch: RecordBatch, _ outcome: inout Outcome) -> [Int] {
    var rows: [Int] = []
    rows.reserveCapacity(batch.rowCount)
    for row in 0..<batch.rowCount {
      if !screen.isEmpty, let rule = screen.rule(batch, row: row) {
        ignore(row, rule, batch, &outcome)
      } else if batch.fieldCount(ofRow: row) == width {
        rows.append(row)
      } else if footers.isTotal(batch, row: row) {
        ignore(row, .footer, batch, &outcome)
      } else {
        outcome.rejected.append(widthFailure(batch, row))
      }
    }
    return rows
  }

  private func ignore(_ row: Int, _ rule: Rule, _ batch: RecordBatch, _ outcome: inout Outcome) {
    outcome.ignored.append((row, rule))
    guard rule == .footer else { return }
    outcome.totals += footers.totals(batch, row: row).map { (row, $0) }
  }

  private func widthFailure(_ batch: RecordBatch, _ row: Int) -> RowFailure {
    let count = batch.fieldCount(ofRow: row)
    return RowFailure(
      row: row, column: "", rule: count < width ? .tooFewFields : .tooManyFields,
      message: "\(Language.en.counted(width, "field was", "fields were")) expected, \(count) found")
  }

  /// Drops every fact of the rows with a failure; the first failure of a row is the one that is told.
  private func drop(
    _ failures: [RowFailure], of rows: [Int], in batch: RecordBatch, from start: Int, _ outcome: inout Outcome
  ) -> [Int] {
    var first: [Int: RowFailure] = [:]
    for failure in failures {
      let row = rows[failure.row]
      if first[row] == nil {
        first[row] = RowFailure(
          row: row, column: failure.column, rule: failure.rule, message: failure.message)
      }
    }
    let mask = rows.map { first[$0] == nil }
    for row in first.keys.sorted() {
      if isHeader(batch, row: row) {
        first[row] = nil
        outcome.ignored.append((row, .repeatedHeader))
      } else if footers.isTotal(batch, row: row) {
        first[row] = nil
        ignore(row, .footer, batch, &outcome)
      }
    }
    noteAmounts(of: &first, rows: rows, from: start)
    for column in columns { column.keep(mask, from: start) }
    measures?.keep(mask, from: start)
    outcome.rejected += first.values
    let kept = zip(rows, mask).filter(\.1).map(\.0)
    rowCount = start + kept.count
    return kept
  }

  /// A row that does not count may have an amount all the same, which tells how far the figures could be wrong.
  private func noteAmounts(of failures: inout [Int: RowFailure], rows: [Int], from start: Int) {
    guard measures == nil, let amounts = numbers(.amount) else { return }
    let currencies = words(.currency)
    for (place, row) in rows.enumerated() where failures[row] != nil {
      let amount = start + place < amounts.count ? amounts[start + place] : Missing.integer
      failures[row]?.amount = amount == Missing.integer ? nil : amount
      guard let currencies, start + place < currencies.values.count else { continue }
      let code = Int(currencies.values[start + place])
      guard code < currencies.table.count else { continue }
      let word = TextDecoding.text(currencies.table.word(code))
      failures[row]?.currency = word.utf8.count == 3 && word.allSatisfy(\.isLetter) ? word : ""
    }
  }

  private func numbers(_ field: Field) -> [Int64]? {
    for case .number(let decoder) in columns where decoder.field == field { return decoder.values }
    return nil
  }

  private func words(_ field: Field) -> WordDecoder? {
    for case .word(let decoder) in columns where decoder.field == field { return decoder }
    return nil
  }

  /// Whether a row that could not be decoded is the header once more, as files that were put together have it.
  private func isHeader(_ batch: RecordBatch, row: Int) -> Bool {
    let first = batch.firstField(ofRow: row)
    return names.indices.allSatisfy { column in
      HeaderName.canonical(TextDecoding.text(batch.field(first + column))) == names[column]
    }
  }

  private static func decoder(
    _ column: ExportLayout.Column, layout: ExportLayout, hasher: KeyHasher, zones: ZoneSet
  ) throws(Failure) -> ColumnDecoder {
    let mapping = column.mapping
    let reader = CellReader(columns: column.positions, nothing: mapping.nothing)
    switch mapping.field.type {
    case .category: return .word(WordDecoder(mapping, reader: reader))
    case .key: return .key(KeyDecoder(mapping, reader: reader, hasher: hasher))
    case .integer, .decimal: return .number(NumberDecoder(mapping, reader: reader))
    case .time:
      var patterns: [TimePattern] = []
      for text in mapping.patterns {
        guard let pattern = TimePattern(text) else {
          throw Failure(
            .configuration, at: mapping.location, "'\(text)' is not a time pattern",
            advice: "Letters are yyyy yy M MM MMM EEE d dd H HH h hh mm ss SSS a Z zzz; other text in quotes."
          )
        }
        patterns.append(pattern)
      }
      let zone = try zones.table(mapping.zone ?? layout.format.zone, at: mapping.location)
      return .time(TimeDecoder(mapping, reader: reader, patterns: patterns, zone: zone))
    }
  }
}
