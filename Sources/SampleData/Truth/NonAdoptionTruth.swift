/// Effect 3: a team that got seats and hardly used them.
package struct NonAdoptionTruth: Codable, Sendable, Equatable {
  package var team: String
  package var seats: Int
  package var activatedSeats: Int
  /// Outgoing social activities by its members, and the mean of the other teams.
  package var socialActivities: Int
  package var meanOfOtherTeams: Double
}
