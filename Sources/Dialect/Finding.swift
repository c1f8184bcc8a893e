/// One thing that was found out about a file, how sure that is, and why.
package struct Finding<Value: Sendable & Equatable>: Sendable, Equatable {
  package var value: Value
  /// From 0 (a guess) to 1 (no other reading is possible).
  package var confidence: Double
  /// Whole phrases for a person; the strongest first.
  package var reasons: [String]

  package init(_ value: Value, confidence: Double, _ reasons: [String]) {
    self.value = value
    self.confidence = min(1, max(0, confidence))
    self.reasons = reasons
  }
}
