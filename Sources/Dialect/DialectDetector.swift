import TerrainModel

/// Finds out how a file writes its records, from its first and last bytes: one look, no second pass.
///
///     bytes ─▶ encoding ─▶ text ─▶ grammar (delimiter, quote, escape) ─▶ layout (preamble, header, width) ─▶ the rest
///
/// Deterministic: the same bytes give the same answer. What it cannot tell from these bytes it says with a low
/// confidence and the usual value, so that a format file can override it.
package struct DialectDetector {
  /// How much of a file's start and end should be given.
  package static let blockSize = 1 << 18

  private static let rowLimit = 4000

  package init() {}

  /// `head` starts at the file's first byte. `tail` is its last block, empty where `head` is the whole file.
  package func detect(head: Span<UInt8>, tail: Span<UInt8>) -> DetectedDialect {
    let isOpen = tail.count > 0
    let (encoding, mark) = EncodingDetector.detect(head: head, tail: tail)
    let text = Self.text(head, encoding.value, mark: mark)
    let end = Self.text(tail, encoding.value, mark: 0)
    let directive = SeparatorDirective(text)
    let start = directive?.length ?? 0
    let detector = GrammarDetector(
      bytes: start == 0 ? text : Array(text[start...]), isOpen: isOpen, declared: directive?.separator)
    var choice = detector.detect()
    var sample = Self.sample(text, from: start, choice.grammar, encoding.value, isOpen: isOpen)
    let loose = directive == nil ? Self.loose(&choice, &sample, text, encoding.value, isOpen: isOpen) : nil
    if choice.score.width <= 1 && loose == nil, let lone = Self.unused(in: text) {
      choice.grammar.separator = lone
      sample = Self.sample(text, from: start, choice.grammar, encoding.value, isOpen: isOpen)
    }
    let (layout, header) =
      loose.map { Self.looseLayout(sample, $0) } ?? LayoutFinder(sample, grammar: choice.grammar).find()
    let closing = isOpen ? Self.closing(end, choice.grammar, encoding.value) : sample
    let survey = StructureSurvey(sample, closing: closing, layout: layout, isOpen: isOpen)
    return DetectedDialect(
      encoding: encoding, markLength: mark, separator: Self.separator(choice, loose: loose, survey: survey),
      quote: Finding(choice.grammar.quote, confidence: choice.quoteConfidence, choice.quoteReasons),
      escape: Finding(choice.grammar.escape, confidence: choice.escapeConfidence, choice.escapeReasons),
      lineEnds: Self.lineEnds(sample), endsWithLineEnd: Self.endsWithLineEnd(isOpen ? end : text),
      header: header,
      layout: layout, trailingEmptyColumn: survey.trailingEmptyColumn, ghostRows: survey.ghostRows,
      footerRows: survey.footerRows, tables: survey.tables, looseColumn: loose,
      foreignQuotesAreDoubled: survey.foreignQuotesAreDoubled(grammar: choice.grammar))
  }

  private static func text(_ bytes: Span<UInt8>, _ encoding: TextEncoding, mark: Int) -> [UInt8] {
    switch encoding {
    case .utf16LittleEndian: return UTF16Text.utf8(bytes, isBigEndian: false, mark: mark)
    case .utf16BigEndian: return UTF16Text.utf8(bytes, isBigEndian: true, mark: mark)
    case .utf8, .windows1252, .macRoman, .mixed:
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count)
      for index in mark..<max(mark, bytes.count) { text.append(bytes[index]) }
      return text
    }
  }

  private static func sample(
    _ text: [UInt8], from start: Int, _ grammar: RecordGrammar, _ encoding: TextEncoding, isOpen: Bool
  ) -> SampleText {
    let sample = Sample(
      text.span, from: start, grammar: grammar, isOpen: isOpen, limit: rowLimit, firstLine: start == 0 ? 1 : 2
    )
    return SampleText(sample: sample, bytes: text, text: CellText(encoding: encoding, grammar: grammar))
  }

  /// The records of the last block, from its first whole line on.
  private static func closing(_ text: [UInt8], _ grammar: RecordGrammar, _ encoding: TextEncoding)
    -> SampleText
  {
    let start = RecordScanner.behindLine(text.span, from: 0)
    let sample = Sample(text.span, from: start, grammar: grammar, isOpen: false, limit: .max)
    return SampleText(sample: sample, bytes: text, text: CellText(encoding: encoding, grammar: grammar))
  }

  /// Where no grammar gives steady rows, or only an unusual delimiter does, one with a column of free text may.
  private static func loose(
    _ choice: inout GrammarChoice, _ sample: inout SampleText, _ text: [UInt8], _ encoding: TextEncoding,
    isOpen: Bool
  ) -> Int? {
    let usual = [[Sign.comma], [Sign.semicolon], [Sign.tab], [Sign.bar], [Sign.space]]
    let isUsual = usual.dropLast().contains(choice.grammar.separator.bytes)
    guard choice.score.total < (isUsual ? 0.35 : 0.7) else { return nil }
    var best: (column: Int, score: Double, grammar: RecordGrammar, sample: SampleText)?
    for bytes in usual {
      guard let separator = Separator(bytes) else { continue }
      for escape in [QuoteEscape.doubled, .none] {
        let grammar = RecordGrammar(separator: separator, quote: Sign.quote, escape: escape)
        let candidate = Self.sample(text, from: 0, grammar, encoding, isOpen: isOpen)
        guard let found = LooseColumn.find(candidate), found.score > (best?.score ?? 0) else { continue }
        best = (found.column, found.score, grammar, candidate)
      }
    }
    guard let best, best.score >= (choice.score.total < 0.35 ? 0.7 : 0.85) else { return nil }
    choice.grammar = best.grammar
    choice.runnerUp = nil
    sample = best.sample
    return best.column
  }

  private static func looseLayout(_ sample: SampleText, _ column: Int) -> (TableLayout, Finding<HeaderShape>)
  {
    let rows = sample.rows
    let names = rows.first.map { sample.strings($0) } ?? []
    let span = sample.bytes.span
    var types = [[CellType]](repeating: [], count: names.count)
    for row in rows.dropFirst().prefix(200) {
      guard let cells = LooseColumn.join(sample.sample.cells(of: row), column: column, width: names.count)
      else {
        continue
      }
      for (index, cell) in cells.enumerated() { types[index].append(CellType.of(span, cell)) }
    }
    let profiles = types.map { ColumnProfile(types: $0, strings: $0.map { _ in "" }) }
    let layout = TableLayout(
      names: names, headerRows: [names], width: names.count, headerLine: rows.first?.line,
      preambleLines: (rows.first?.line ?? 1) - 1, bodyStart: rows.first?.end ?? 0,
      bodyLine: (rows.first?.line ?? 1) + 1, columnTypes: profiles.map(\.type))
    let reason = "the first row is the narrowest and its cells are no values"
    return (layout, Finding(.present(rows: 1), confidence: 0.6, [reason]))
  }

  /// A separator that does not occur: the file has one column.
  private static func unused(in text: [UInt8]) -> Separator? {
    for byte in [UInt8(0x1F), 0x1E, 0x1D, 0x1C] where !text.contains(byte) { return Separator([byte]) }
    return nil
  }

  private static func separator(
    _ choice: GrammarChoice, loose: Int?, survey: StructureSurvey
  ) -> Finding<Separator> {
    let score = choice.score
    let separator = choice.grammar.separator
    if let loose {
      let reason = "rows have more cells than the header, and all the excess fits into column \(loose + 1)"
      return Finding(separator, confidence: 0.6, [reason])
    }
    guard score.width > 1 else {
      return Finding(
        separator, confidence: 0.5, ["no sign cuts the lines into the same number of cells: one column"])
    }
    var reasons = [
      "\(percent(score.widthShare)) of the rows have \(Language.en.counted(score.width, "cell"))"
    ]
    reasons.append("\(percent(score.cleanness)) of the cells are whole values")
    var confidence = min(1, 0.4 + 0.6 * score.widthShare)
    if let other = choice.runnerUp, other.total > 0.05 {
      reasons.append("the next best, \(other.separator.label), explains \(percent(other.total)) as much")
      confidence = min(confidence, 1 - 0.5 * max(0, min(1, other.total)))
    }
    if let tail = survey.closingAgreement {
      reasons.append("\(percent(tail)) of the rows at the end agree")
      if tail < 0.5 { confidence = min(confidence, 0.5) }
    }
    return Finding(separator, confidence: confidence, reasons)
  }

  private static func percent(_ share: Double) -> String {
    "\(Int((min(9.99, max(0, share)) * 100).rounded())) %"
  }

  private static func lineEnds(_ sample: SampleText) -> Finding<LineEnds> {
    let ends = LineEnds(sample.bytes.span, of: sample.rows)
    let reason = ends.isMixed ? "every kind ends a record" : "counted outside quotes"
    return Finding(ends, confidence: ends.isMixed ? 0.8 : 1, [reason])
  }

  private static func endsWithLineEnd(_ text: [UInt8]) -> Bool {
    text.last.map(Sign.isLineEnd) ?? true
  }
}
