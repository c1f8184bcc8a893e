import TerrainModel

/// Finds delimiter, quote and escape by reading a sample under every grammar that its bytes allow.
///
/// The idea is known from the literature (consistency of row patterns times cell types); the measures are our own, see
/// `SampleScore`. Delimiter and quote are found together, since each hides the other; the escape after them, from the
/// rows that it repairs.
struct GrammarDetector {
  /// Rows read per candidate.
  private static let rowLimit = 600
  private static let delimiters: [(bytes: String, prior: Double)] = [
    (",", 1), (";", 1), ("\t", 1), ("|", 0.98), (", ", 0.99), ("; ", 0.97), ("::", 0.97), ("||", 0.97),
    ("~", 0.9),
    ("^", 0.9), ("\u{1}", 0.95), ("\u{1E}", 0.9), ("\u{1F}", 0.95), (" | ", 0.99), ("\t|\t", 0.97),
    (":", 0.55),
    (" ", 0.6), ("#", 0.5), ("*", 0.45), ("§", 0.8), ("¬", 0.8), (";;", 0.97), ("=>", 0.5),
  ]

  private let bytes: [UInt8]
  private let isOpen: Bool
  private let declared: Separator?

  /// The sample starts at a record. `isOpen` where the file goes on behind it. A delimiter that the file declares is the
  /// only one tried.
  init(bytes: [UInt8], isOpen: Bool, declared: Separator? = nil) {
    self.bytes = bytes
    self.isOpen = isOpen
    self.declared = declared
  }

  func detect() -> GrammarChoice {
    var best: (grammar: RecordGrammar, score: SampleScore, total: Double)?
    var totals: [Separator: Double] = [:]
    for (separator, prior) in candidates() {
      for quote in quotes(beside: separator) {
        let grammar = RecordGrammar(separator: separator, quote: quote, escape: .doubled)
        let (fitting, score) = withEscape(grammar)
        let total = score.total * prior * (quote == Sign.apostrophe ? 0.98 : 1)
        totals[separator] = max(totals[separator] ?? 0, total)
        if total > (best?.total ?? 0) { best = (fitting, score, total) }
      }
    }
    guard var best else {
      let grammar = RecordGrammar(separator: declared ?? .comma, quote: Sign.quote, escape: .doubled)
      return finish(GrammarChoice(grammar: grammar, score: score(grammar).score))
    }
    best = withoutQuote(best)
    let other = totals.filter { $0.key != best.grammar.separator }
      .max { ($0.value, $1.key.text) < ($1.value, $0.key.text) }
    var choice = GrammarChoice(grammar: best.grammar, score: best.score)
    choice.runnerUp = other.map { ($0.key, $0.value / max(best.total, 1e-9)) }
    return finish(choice)
  }

  private func candidates() -> [(Separator, Double)] {
    if let declared { return [(declared, 1)] }
    var present = [Bool](repeating: false, count: 256)
    for byte in bytes { present[Int(byte)] = true }
    return Self.delimiters.compactMap { candidate in
      guard let separator = Separator(Array(candidate.bytes.utf8)) else { return nil }
      guard separator.bytes.allSatisfy({ present[Int($0)] }) else { return nil }
      return (separator, candidate.prior)
    }
  }

  /// The quote signs that stand where a cell starts and where one ends; the double quote always, as the default.
  private func quotes(beside separator: Separator) -> [UInt8] {
    let span = bytes.span
    var (opens, closes) = (0, 0)
    for index in bytes.indices where bytes[index] == Sign.apostrophe {
      let isFirst = index == 0 || Sign.isLineEnd(bytes[index - 1])
      let follows = index >= separator.count && separator.stands(in: span, at: index - separator.count)
      if isFirst || follows { opens += 1 }
      let isLast = index + 1 == bytes.count || Sign.isLineEnd(bytes[index + 1])
      if isLast || separator.stands(in: span, at: index + 1) { closes += 1 }
    }
    return opens >= 2 && closes >= 2 ? [Sign.quote, Sign.apostrophe] : [Sign.quote]
  }

  private func score(_ grammar: RecordGrammar) -> (sample: Sample, score: SampleScore) {
    let sample = Sample(bytes.span, from: 0, grammar: grammar, isOpen: isOpen, limit: Self.rowLimit)
    return (sample, SampleScore(sample, bytes.span, separator: grammar.separator))
  }

  /// The escape that leaves the fewest rows broken. Doubling unless another one repairs rows: one backslash before a
  /// quote is a sign of its own, but a single unescaped quote is damage to one row, not a way of writing.
  private func withEscape(_ doubled: RecordGrammar) -> (RecordGrammar, SampleScore) {
    let plain = score(doubled)
    guard let quote = doubled.quote, plain.score.damagedRows > 0 || hasBackslash(before: quote) else {
      return (doubled, plain.score)
    }
    let fitting = fittingRows(plain)
    var best = (doubled, plain.score)
    var gain = 0
    for escape in [QuoteEscape.backslash, .none] {
      if escape == .backslash && !hasBackslash(before: quote) { continue }
      var grammar = doubled
      grammar.escape = escape
      let other = score(grammar)
      let more = fittingRows(other) - fitting
      let needed = escape == .backslash ? 1 : max(2, doubledRows(plain.sample, quote) + 1)
      if more >= needed && more > gain {
        gain = more
        best = (grammar, other.score)
      }
    }
    return best
  }

  private func fittingRows(_ read: (sample: Sample, score: SampleScore)) -> Int {
    read.sample.rows.count { $0.isWhole && $0.width == read.score.width }
  }

  private func hasBackslash(before quote: UInt8) -> Bool {
    for index in bytes.indices.dropFirst() where bytes[index] == quote && bytes[index - 1] == Sign.backslash {
      return true
    }
    return false
  }

  /// Whole rows with a doubled quote between letters: the proof that the writer doubles.
  private func doubledRows(_ sample: Sample, _ quote: UInt8) -> Int {
    sample.rows.count { row in
      row.isWhole && sample.cells(of: row).contains { $0.hasEscapes && $0.count > 2 }
    }
  }

  /// Where the quote sign mostly does not work as one (inches, apostrophes), no sign quotes.
  private func withoutQuote(
    _ best: (grammar: RecordGrammar, score: SampleScore, total: Double)
  ) -> (grammar: RecordGrammar, score: SampleScore, total: Double) {
    guard best.grammar.quote == Sign.quote, best.score.damagedRows >= 2 || best.grammar.escape == .none else {
      return best
    }
    var grammar = best.grammar
    grammar.quote = nil
    grammar.escape = .doubled
    let bare = score(grammar)
    let quoted = score(best.grammar).sample
    let working = quoted.rows.count { row in row.isWhole && quoted.cells(of: row).contains(where: \.isQuoted)
    }
    let isUseless = working == 0 && best.grammar.escape == .none
    let isWorse = bare.score.total > best.score.total && best.score.damagedRows > working
    guard isUseless || isWorse else { return best }
    return (grammar, bare.score, best.total)
  }

  private func finish(_ found: GrammarChoice) -> GrammarChoice {
    var choice = found
    let sample = score(choice.grammar).sample
    let quoted = sample.cells.count { $0.isQuoted }
    let escaped = sample.cells.count { $0.isQuoted && $0.hasEscapes && $0.count > 2 }
    switch choice.grammar.quote {
    case nil:
      choice.quoteReasons = ["double quotes stand inside cells and do not enclose them"]
      choice.quoteConfidence = 0.7
    case let quote? where quoted > 0:
      choice.quoteReasons = [
        "\(Language.en.counted(quoted, "quoted cell")) in the first \(Language.en.counted(sample.rows.count, "row")), between \(Self.name(quote))"
      ]
      choice.quoteConfidence = quoted > 1 ? 1 : 0.8
    default:
      choice.quoteReasons = ["no cell is quoted; the usual sign is assumed"]
      choice.quoteConfidence = 0.5
    }
    switch choice.grammar.escape {
    case .backslash:
      choice.escapeReasons = ["a backslash before a quote makes rows whole that are broken otherwise"]
    case .none: choice.escapeReasons = ["quotes inside cells are neither doubled nor marked, in several rows"]
    case .doubled where escaped > 0:
      choice.escapeReasons = [
        Language.en.counted(escaped, "cell holds", "cells hold") + " a doubled quote"
      ]
    case .doubled:
      choice.escapeReasons = ["no cell holds a quote; doubling is assumed"]
      choice.escapeConfidence = 0.5
    }
    return choice
  }

  private static func name(_ quote: UInt8) -> String {
    quote == Sign.apostrophe ? "single quotes" : "double quotes"
  }
}
