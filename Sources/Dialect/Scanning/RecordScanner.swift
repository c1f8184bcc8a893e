/// Reads one record at a time, strictly, from any position that starts one.
///
/// libcsv is not used here: it knows one delimiter byte and doubled quotes only, gives no positions, and after damage
/// cannot say where to go on. A test holds this scanner to libcsv's strict answer wherever both can read a file.
/// Damage never costs more than its own physical line: the caller goes on behind it.
struct RecordScanner: Sendable {
  /// More cells are no record, and would cost memory many times the file's.
  static let maximumCells = 1 << 17

  let grammar: RecordGrammar
  private let separator: Separator
  private let quote: UInt8
  private let hasQuote: Bool
  private let escape: QuoteEscape

  init(_ grammar: RecordGrammar) {
    self.grammar = grammar
    separator = grammar.separator
    quote = grammar.quote ?? 0
    hasQuote = grammar.quote != nil
    escape = grammar.escape
  }

  /// Scans the record that starts at `start`, which must be before the end. Its cells replace those in `cells`; after
  /// damage they are the cells before it.
  func scan(_ bytes: Span<UInt8>, from start: Int, into cells: inout [CellExtent]) -> RecordExtent {
    cells.removeAll(keepingCapacity: true)
    var index = start
    var lines = 1
    while true {
      let open = openingQuote(bytes, at: index)
      if let open {
        guard let cell = quotedCell(bytes, open: open, lines: &lines) else {
          return damaged(bytes, from: start, .unclosedQuote)
        }
        cells.append(cell)
        index = afterSpaces(bytes, from: cell.end + 1)
        if index < bytes.count, !Sign.isLineEnd(bytes[index]), !separator.stands(in: bytes, at: index) {
          return damaged(bytes, from: start, .strayQuote)
        }
      } else {
        guard let end = unquotedEnd(bytes, from: index) else {
          return damaged(bytes, from: start, .strayQuote)
        }
        cells.append(CellExtent(start: index, end: end, isQuoted: false, hasEscapes: false))
        index = end
      }
      if index >= bytes.count || Sign.isLineEnd(bytes[index]) { break }
      if cells.count >= Self.maximumCells { return damaged(bytes, from: start, .tooManyCells) }
      index += separator.count
    }
    var extent = RecordExtent(end: Self.behindLineEnd(bytes, at: index), lines: lines)
    extent.isBlank =
      cells.count == 1 && !cells[0].isQuoted && Self.isWhite(bytes, cells[0].start..<cells[0].end)
    return extent
  }

  /// The first byte behind the physical line that holds a position.
  static func behindLine(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, !Sign.isLineEnd(bytes[index]) { index += 1 }
    return behindLineEnd(bytes, at: index)
  }

  static func behindLineEnd(_ bytes: Span<UInt8>, at index: Int) -> Int {
    guard index < bytes.count else { return bytes.count }
    let isPair =
      bytes[index] == Sign.carriageReturn && index + 1 < bytes.count && bytes[index + 1] == Sign.lineFeed
    return index + (isPair ? 2 : 1)
  }

  static func isWhite(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where bytes[index] != Sign.space && bytes[index] != Sign.tab { return false }
    return true
  }

  private func damaged(
    _ bytes: Span<UInt8>, from start: Int, _ damage: RecordExtent.Damage
  ) -> RecordExtent {
    RecordExtent(end: Self.behindLine(bytes, from: start), lines: 1, damage: damage)
  }

  /// The position of a cell's opening quote: spaces before it do not count.
  @inline(__always)
  private func openingQuote(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    guard hasQuote else { return nil }
    let start = afterSpaces(bytes, from: index)
    return start < bytes.count && bytes[start] == quote ? start : nil
  }

  @inline(__always)
  private func afterSpaces(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == Sign.space, !separator.stands(in: bytes, at: index) {
      index += 1
    }
    return index
  }

  /// The end of a cell without quotes; nil where a quote stands inside it that may not.
  @inline(__always)
  private func unquotedEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    let refusesQuote = hasQuote && !grammar.toleratesQuoteInside
    let first = separator.first
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == first && separator.continues(in: bytes, at: index) { return index }
      if Sign.isLineEnd(byte) { return index }
      if byte == quote && refusesQuote { return nil }
      if byte == Sign.backslash && escape == .backslash && index + 1 < bytes.count
        && bytes[index + 1] == quote
      {
        index += 1
      }
      index += 1
    }
    return index
  }

  /// A cell in quotes up to its closing quote; nil where there is none. Without escapes a cell may not hold line ends:
  /// any quote could be meant to close it, so one that is missing would swallow the records below.
  private func quotedCell(_ bytes: Span<UInt8>, open: Int, lines: inout Int) -> CellExtent? {
    var cell = CellExtent(start: open + 1, end: open + 1, isQuoted: true, hasEscapes: false)
    var index = open + 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote {
        let isDoubled = index + 1 < bytes.count && bytes[index + 1] == quote
        switch escape {
        case .doubled, .backslash:
          if isDoubled {
            cell.hasEscapes = true
            index += 2
            continue
          }
        case .none:
          if !closes(bytes, at: index) {
            index += 1
            continue
          }
        }
        cell.end = index
        return cell
      }
      if byte == Sign.backslash && escape == .backslash && index + 1 < bytes.count {
        let next = bytes[index + 1]
        if next == quote || next == Sign.backslash {
          cell.hasEscapes = true
          index += 2
          continue
        }
      }
      if Sign.isLineEnd(byte) {
        if escape == .none { return nil }
        lines += 1
        index = Self.behindLineEnd(bytes, at: index)
        continue
      }
      index += 1
    }
    return nil
  }

  private func closes(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    let next = index + 1
    return next >= bytes.count || Sign.isLineEnd(bytes[next]) || separator.stands(in: bytes, at: next)
  }
}
