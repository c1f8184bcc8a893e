/// The records of a stretch of a file as one grammar reads them.
struct Sample: Sendable {
  struct Row: Sendable {
    /// Cells in `cells`.
    var cells: Range<Int>
    var start: Int
    var end: Int
    /// The first physical line, from 1 at the start of the stretch.
    var line: Int
    var lines: Int
    var damage: RecordExtent.Damage?
    /// Whether an empty line stands directly above.
    var followsBlank: Bool

    var width: Int { cells.count }
    var isWhole: Bool { damage == nil }
  }

  private(set) var rows: [Row] = []
  private(set) var cells: [CellExtent] = []
  /// Whether the last row may go on behind the stretch; it is not in `rows` then.
  private(set) var isCut = false

  /// Reads at most `limit` rows. Where the stretch is not the whole rest of the file (`isOpen`), a last record that
  /// touches its end is left out.
  init(
    _ bytes: Span<UInt8>, from start: Int, grammar: RecordGrammar, isOpen: Bool, limit: Int,
    firstLine: Int = 1
  ) {
    let scanner = RecordScanner(grammar)
    var record: [CellExtent] = []
    var (index, line) = (start, firstLine)
    var followsBlank = false
    while index < bytes.count && rows.count < limit {
      let extent = scanner.scan(bytes, from: index, into: &record)
      if isOpen && (extent.end >= bytes.count || extent.damage == .unclosedQuote) {
        isCut = extent.end >= bytes.count
        if isCut { break }
      }
      if extent.isBlank {
        followsBlank = true
      } else {
        let first = cells.count
        if extent.damage == nil { cells.append(contentsOf: record) }
        rows.append(
          Row(
            cells: first..<cells.count, start: index, end: extent.end, line: line, lines: extent.lines,
            damage: extent.damage, followsBlank: followsBlank))
        followsBlank = false
      }
      line += extent.lines
      index = extent.end
    }
  }

  func cells(of row: Row) -> ArraySlice<CellExtent> { cells[row.cells] }
}
