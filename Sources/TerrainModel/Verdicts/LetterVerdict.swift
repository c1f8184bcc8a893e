/// The verdict on one letter of SMART.
package struct LetterVerdict: Hashable, Sendable {
  package enum Outcome: String, CaseIterable, Codable, Sendable {
    case pass, warn, fail
  }

  package var outcome: Outcome
  package var finding: LetterFinding

  package init(_ outcome: Outcome, _ finding: LetterFinding) {
    self.outcome = outcome
    self.finding = finding
  }
}
