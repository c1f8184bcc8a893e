import TerrainModel

/// Reads a file in a detected dialect: whole records go to a receiver, everything else into the summary.
///
/// Nothing is guessed for a row of data. A record that is damaged, or has more or fewer cells than the table, costs its
/// first physical line, and reading goes on at the next line: so a quote that was never closed swallows nothing. Lines
/// that do not fit are held back until it is clear whether they are the start of another table, closing rows, or
/// rejects.
package struct RecordReader {
  /// Lines held back; more are rejects.
  private static let patience = 64

  private let dialect: DetectedDialect
  private let scanner: RecordScanner
  private let text: CellText
  private var summary = ReadingSummary()
  private var table = TableSummary(names: [], width: 0, line: 1)
  private var tableIndex = 0
  private var firstNames: [String] = []
  private var nameSet: Set<String> = []
  private var strangers: [Stranger] = []

  package init(_ dialect: DetectedDialect) {
    self.dialect = dialect
    scanner = RecordScanner(dialect.grammar)
    text = CellText(
      encoding: dialect.encoding.value, grammar: dialect.grammar,
      undoublesForeignQuotes: dialect.foreignQuotesAreDoubled)
  }

  /// Reads the file's text: its bytes behind the byte order mark, or what `FileText` made of UTF-16.
  package mutating func read(_ bytes: Span<UInt8>, into receiver: inout some RecordReceiver) -> ReadingSummary
  {
    start()
    receiver.open(table: 0, names: table.names)
    var cells: [CellExtent] = []
    var (index, line) = (dialect.layout.bodyStart, dialect.layout.bodyLine)
    var followsBlank = false
    while index < bytes.count {
      let extent = scanner.scan(bytes, from: index, into: &cells)
      if extent.isBlank {
        followsBlank = true
        (index, line) = (extent.end, line + 1)
        continue
      }
      let isRecord = extent.damage == nil && fit(&cells, bytes)
      if isRecord && !startsTable(cells, bytes, line: line, followsBlank: followsBlank, receiver: &receiver) {
        settle()
        accept(cells, bytes, line: line, range: index..<extent.end, into: &receiver)
        (index, line) = (extent.end, line + extent.lines)
      } else if isRecord {
        (index, line) = (extent.end, line + extent.lines)
      } else {
        let end = extent.lines == 1 ? extent.end : RecordScanner.behindLine(bytes, from: index)
        hold(cells, extent, bytes, line: line, range: index..<end, followsBlank: followsBlank)
        (index, line) = (end, line + 1)
        if let resume = openTable(receiver: &receiver) { (index, line) = resume }
      }
      followsBlank = false
    }
    close()
    return summary
  }

  // MARK: whole rows

  private mutating func start() {
    let layout = dialect.layout
    let line = layout.headerLine ?? layout.bodyLine
    let names = dialect.trailingEmptyColumn.value ? Array(layout.names.dropLast()) : layout.names
    table = TableSummary(names: names, width: layout.width, line: line)
    firstNames = layout.names.map(TableNames.canonical)
    nameSet = Set(firstNames.filter { !$0.isEmpty })
    if layout.headerLine == nil { nameSet = [] }
  }

  private var dropsLast: Bool { tableIndex == 0 && dialect.trailingEmptyColumn.value }

  /// Whether a whole row has the table's width, the excess of a column of free text joined.
  private func fit(_ cells: inout [CellExtent], _ bytes: Span<UInt8>) -> Bool {
    if cells.count == table.width {
      // A value in the nameless last column: the row has shifted to the right.
      guard dropsLast, let last = cells.last else { return true }
      return CellType.of(bytes, last) == .empty
    }
    guard let loose = dialect.looseColumn, tableIndex == 0, cells.count > table.width,
      let joined = LooseColumn.join(cells[...], column: loose, width: table.width)
    else { return false }
    // A cell too many elsewhere shifts values under other types: such a row is not repaired.
    for (cell, type) in zip(joined, dialect.layout.columnTypes) {
      guard let type, type.isValue else { continue }
      let own = CellType.of(bytes, cell)
      if own != type && own != .empty { return false }
    }
    cells = joined
    return true
  }

  private mutating func accept(
    _ cells: [CellExtent], _ bytes: Span<UInt8>, line: Int, range: Range<Int>,
    into receiver: inout some RecordReceiver
  ) {
    if let rule = setAside(cells, bytes) {
      summary.setAside[rule, default: []].append(line)
      return
    }
    table.records += 1
    receiver.receive(
      dropsLast ? Array(cells.dropLast()) : cells, in: bytes, text: text, table: tableIndex, line: line,
      range: range)
  }

  /// Empty rows and totals are no data.
  private func setAside(_ cells: [CellExtent], _ bytes: Span<UInt8>) -> Rule? {
    guard cells.count > 1, let first = cells.first(where: { CellType.of(bytes, $0) != .empty }) else {
      return cells.count > 1 ? .ghostRow : nil
    }
    // Asked of few rows only: most begin with none of these letters.
    guard cells.count >= 3, first.end - first.start < 200, Self.mayClose(bytes[first.start]) else {
      return nil
    }
    return RowJudge.isTotal(cells.map { text.string(bytes, $0) }) ? .footer : nil
  }

  private static func mayClose(_ byte: UInt8) -> Bool {
    switch Sign.lowercased(byte) {
    case UInt8(ascii: "t"), UInt8(ascii: "g"), UInt8(ascii: "s"), UInt8(ascii: "c"), UInt8(ascii: "("),
      UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "z"), UInt8(ascii: " "), 0x80...0xFF:
      true
    default: false
    }
  }

  /// Whether a row of the table's width is the header of another table: the same names again, or, behind an empty line,
  /// words over all columns of values.
  private mutating func startsTable(
    _ cells: [CellExtent], _ bytes: Span<UInt8>, line: Int, followsBlank: Bool,
    receiver: inout some RecordReceiver
  ) -> Bool {
    guard nameSet.count >= 2, cells.count >= 2 else { return false }
    guard followsBlank || mayBeName(cells, bytes) else { return false }
    let strings = cells.map { text.string(bytes, $0) }
    // Where the header itself is in doubt, a row that comes again is a record that comes again.
    let isRepeated = dialect.header.confidence >= 0.65 && TableNames.overlap(strings, with: nameSet) > 0.8
    guard isRepeated || (followsBlank && areWordsOverValues(cells, bytes, strings)) else { return false }
    settle()
    open(strings, line: line, receiver: &receiver)
    return true
  }

  /// Cheap test: the first filled cell is one of the names.
  private func mayBeName(_ cells: [CellExtent], _ bytes: Span<UInt8>) -> Bool {
    guard let first = cells.first(where: { $0.end > $0.start }), first.end - first.start <= 200 else {
      return false
    }
    return nameSet.contains(TableNames.canonical(text.string(bytes, first)))
  }

  private func areWordsOverValues(_ cells: [CellExtent], _ bytes: Span<UInt8>, _ strings: [String]) -> Bool {
    guard Set(strings).count == strings.count else { return false }
    let types = cells.map { CellType.of(bytes, $0) }
    let valued = zip(types, dialect.layout.columnTypes).filter { $0.1?.isValue ?? false }
    return tableIndex == 0 && valued.count >= 2 && types.allSatisfy { $0 == .word || $0 == .text }
  }

  // MARK: lines that do not fit

  private mutating func hold(
    _ cells: [CellExtent], _ extent: RecordExtent, _ bytes: Span<UInt8>, line: Int, range: Range<Int>,
    followsBlank: Bool
  ) {
    if strangers.count >= Self.patience { settle() }
    let strings = extent.damage == nil && cells.count <= 4096 ? cells.map { text.string(bytes, $0) } : []
    strangers.append(
      Stranger(line: line, range: range, strings: strings, damage: extent.damage, followsBlank: followsBlank))
  }

  /// Whether the lines held back begin a table of another width: its header holds names of the first one, or is words
  /// behind an empty line or over two more rows of the same width. Returns where reading goes on.
  private mutating func openTable(receiver: inout some RecordReceiver) -> (index: Int, line: Int)? {
    guard let last = strangers.last, last.damage == nil, last.width >= 2 else { return nil }
    if TableNames.overlap(last.strings, with: nameSet) >= 0.6 && last.filled >= 2 {
      strangers.removeLast()
      settle()
      open(last.strings, line: last.line, receiver: &receiver)
      return (last.range.upperBound, last.line + 1)
    }
    let same = strangers.reversed().prefix { $0.damage == nil && $0.width == last.width && !$0.followsBlank }
      .count
    // The row that follows an empty line belongs to the stretch, too.
    let stretch = strangers.suffix(min(strangers.count, same + (same < strangers.count ? 1 : 0)))
    guard let head = stretch.first, head.damage == nil, head.width == last.width, head.filled == head.width
    else {
      return nil
    }
    guard stretch.count >= 3, head.followsBlank || stretch.count >= 4, Set(head.strings).count == head.width
    else {
      return nil
    }
    guard head.looksLikeNames, stretch.dropFirst().contains(where: \.hasValues) else { return nil }
    strangers.removeLast(stretch.count)
    settle()
    open(head.strings, line: head.line, receiver: &receiver)
    return (head.range.upperBound, head.line + 1)
  }

  private mutating func open(_ names: [String], line: Int, receiver: inout some RecordReceiver) {
    summary.tables.append(table)
    tableIndex += 1
    table = TableSummary(names: names, width: names.count, line: line)
    receiver.open(table: tableIndex, names: names)
    table.repeatsFirstHeader = names.map(TableNames.canonical) == firstNames
  }

  /// The lines held back are rejects.
  private mutating func settle() {
    for stranger in strangers { summary.rejects.append(stranger.rejected(width: table.width)) }
    strangers.removeAll(keepingCapacity: true)
  }

  /// At the file's end, lone remarks and totals are closing rows; everything before them is a reject.
  private mutating func close() {
    var closing: [Stranger] = []
    while let last = strangers.last, last.isClosing(width: table.width) {
      closing.append(last)
      strangers.removeLast()
    }
    settle()
    for stranger in closing.reversed() { summary.setAside[.footer, default: []].append(stranger.line) }
    if table.width > 0 || !table.names.isEmpty { summary.tables.append(table) }
  }
}
