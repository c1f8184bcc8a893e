package import TerrainModel

/// A name that may be another spelling of a known one: proposed to a person, never applied.
package struct IdentityProposal: Hashable, Sendable {
  package var field: Field
  package var name: String
  /// Empty where nothing is near.
  package var candidate: String
  package var rows: Int
  /// Money at stake in 10⁻⁴ of the pipeline's currency; nil where there is none.
  package var amount: Int64?
  package var reason: String
}
