/// A grammar with what speaks for it.
struct GrammarChoice: Sendable {
  var grammar: RecordGrammar
  var score: SampleScore
  /// The best score of a grammar with another delimiter.
  var runnerUp: (separator: Separator, total: Double)?
  var quoteReasons: [String] = []
  var quoteConfidence = 1.0
  var escapeReasons: [String] = []
  var escapeConfidence = 1.0
}
