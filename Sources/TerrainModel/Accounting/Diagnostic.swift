/// One thing that is wrong or worth knowing, with everything a person needs to act on it.
///
/// Diagnostics are values: they are collected and printed together, never thrown one by one.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, CaseIterable, Sendable {
    case error, warning, note
  }

  package var severity: Severity
  package var location: SourceLocation
  /// What was found, in a few words, and what was expected.
  package var message: String
  /// What to do about it; empty where the message says it all.
  package var advice: String

  package init(
    _ severity: Severity, at location: SourceLocation, _ message: String, advice: String = ""
  ) {
    self.severity = severity
    self.location = location
    self.message = message
    self.advice = advice
  }

  /// `file:line:column: error: message. advice`
  package var text: String {
    let head = "\(location.text): \(severity.rawValue): \(message)"
    if advice.isEmpty { return head }
    let endsSentence = message.last.map { ".!?".contains($0) } ?? true
    return head + (endsSentence ? " " : ". ") + advice
  }
}
