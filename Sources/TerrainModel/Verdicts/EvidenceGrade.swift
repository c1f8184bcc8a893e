/// How much a comparison can carry; the wording is bound to it.
package enum EvidenceGrade: String, CaseIterable, Codable, Comparable, Sendable {
  /// Randomised, or staggered by lot: "caused".
  case a = "A"
  /// Difference in differences with parallel trends before, or matched with the balance shown.
  case b = "B"
  /// Before and after: "followed by".
  case c = "C"
  /// Side by side: "goes with".
  case d = "D"
  /// An anecdote.
  case e = "E"

  /// The stronger grade is the smaller.
  package static func < (left: EvidenceGrade, right: EvidenceGrade) -> Bool { left.rawValue < right.rawValue }
}
