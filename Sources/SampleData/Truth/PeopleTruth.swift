/// Teams and reps with a story.
package struct PeopleTruth: Codable, Sendable, Equatable {
  /// A team as planted.
  package struct Team: Codable, Sendable, Equatable {
    package var name: String
    package var region: String
    package var manager: String
    package var trained: Bool
    package var adopting: Bool
    /// `salesforce` or `hubspot`.
    package var crm: String
    /// Reps who were ever in the team.
    package var members: Int
  }

  package var teams: [Team]
  package var reps: Int
  /// Rows of the people file: one for each stay in a team.
  package var memberships: Int
  /// E-mail addresses.
  package var volunteers: [String]
  package var moved: [String]
  package var joinedLate: [String]
  package var left: [String]
  /// Reps whose seat was paid and never activated.
  package var neverOnboarded: [String]
  /// Two Salesforce ids that are equal but for capitals.
  package var collidingSalesforceIds: [String]
  /// The id of the Salesforce owner whom the people file does not know.
  package var unknownOwnerId: String
}
