/// The parameters of the company, and the dates that follow from them.
package struct TruthParameters: Codable, Sendable, Equatable {
  package var seed: UInt64
  package var reps: Int
  package var months: Int
  /// `YYYY-MM-DD`, both included.
  package var firstDay: String
  package var lastDay: String
}
