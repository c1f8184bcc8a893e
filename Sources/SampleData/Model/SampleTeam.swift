/// A sales team.
package struct SampleTeam: Sendable {
  package let name: String
  package let region: String
  package let manager: String
  /// Whether the team went through the invitation training.
  package let trained: Bool
  /// Whether the team took up social selling at all.
  package let adopting: Bool
  /// Whether the team's deals live in HubSpot and not in Salesforce.
  package let usesHubSpot: Bool
  /// Probability that a deal of an adopted rep is preceded by planned touches.
  let touchRate: Double
}
