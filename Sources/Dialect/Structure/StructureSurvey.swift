import TerrainModel

/// What else a sample shows below its header: empty columns and rows, closing rows, further tables.
struct StructureSurvey {
  private let sample: SampleText
  private let closing: SampleText
  private let layout: TableLayout
  private let isOpen: Bool

  init(_ sample: SampleText, closing: SampleText, layout: TableLayout, isOpen: Bool) {
    self.sample = sample
    self.closing = closing
    self.layout = layout
    self.isOpen = isOpen
  }

  private var body: [Sample.Row] {
    sample.rows.filter { $0.start >= layout.bodyStart && $0.isWhole && $0.width == layout.width }
  }

  var trailingEmptyColumn: Finding<Bool> {
    let rows = body
    // Beside a header that is too short, which column has no name is not known.
    guard layout.width >= 2, !rows.isEmpty, layout.headerRepair == nil,
      layout.names.last.map(RowJudge.isBlank) ?? false
    else {
      return Finding(false, confidence: 1, [])
    }
    let span = sample.bytes.span
    let isEmpty = rows.allSatisfy { row in
      sample.sample.cells(of: row).last.map { CellType.of(span, $0) == .empty } ?? false
    }
    guard isEmpty else { return Finding(false, confidence: 1, []) }
    return Finding(
      true, confidence: 0.9,
      ["the last column has no name and no value in \(Language.en.counted(rows.count, "row"))"])
  }

  var ghostRows: Int { body.count { sample.filled($0) == 0 } }

  /// The share of rows of the last block that have the table's width; nil where there is no last block.
  var closingAgreement: Double? {
    guard isOpen, !closing.rows.isEmpty else { return nil }
    let agreeing = closing.rows.count { $0.isWhole && $0.width == layout.width }
    return Double(agreeing) / Double(closing.rows.count)
  }

  var footerRows: Finding<Int> {
    var count = 0
    for row in closing.rows.suffix(12).reversed() {
      guard row.isWhole, isOpen || row.start >= layout.bodyStart else { break }
      let strings = closing.strings(row)
      let isRemark = layout.width >= 3 && closing.filled(row) <= 1 && row.width != layout.width
      guard isRemark || RowJudge.isTotal(strings) else { break }
      count += 1
    }
    return Finding(count, confidence: 0.8, count > 0 ? ["closing words or lone cells at the end"] : [])
  }

  var tables: Finding<Int> {
    let names = Set(layout.names.map(TableNames.canonical))
    guard layout.headerLine != nil, names.count >= 2 else {
      return Finding(1, confidence: isOpen ? 0.6 : 0.8, [])
    }
    let further = sample.rows.count { row in
      row.start >= layout.bodyStart && row.isWhole
        && TableNames.overlap(sample.strings(row), with: names) >= 0.6
    }
    if further == 0 { return Finding(1, confidence: isOpen ? 0.6 : 0.8, []) }
    return Finding(further + 1, confidence: 0.9, ["rows below hold the header's names again"])
  }

  /// Whether all double quotes inside the cells of a file that quotes with another sign come in pairs, at least three
  /// times: whoever changed the quotes left them doubled.
  func foreignQuotesAreDoubled(grammar: RecordGrammar) -> Bool {
    guard grammar.quote == Sign.apostrophe else { return false }
    var (pairs, index) = (0, 0)
    let bytes = sample.bytes
    while index < bytes.count {
      if bytes[index] == Sign.quote {
        guard index + 1 < bytes.count, bytes[index + 1] == Sign.quote else { return false }
        pairs += 1
        index += 1
      }
      index += 1
    }
    return pairs >= 3
  }
}
