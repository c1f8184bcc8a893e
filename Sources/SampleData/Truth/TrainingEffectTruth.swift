/// Effect 2: trained teams' invitations are accepted more often from the training week on.
package struct TrainingEffectTruth: Codable, Sendable, Equatable {
  package var baseRate: Double
  package var difference: Double
  /// The Monday from which the effect holds, `YYYY-MM-DD`.
  package var fromWeek: String
  /// Every acceptance comes within this many days of the invitation.
  package var acceptanceDays: Int
  package var course: String
  package var trainedTeams: [String]
  /// Draws over all invitations, archives included, those that the last day cut off counted as they will end.
  package var trainedBefore = Proportion()
  package var trainedAfter = Proportion()
  package var othersBefore = Proportion()
  package var othersAfter = Proportion()
}
