/// An observation as the ledger keeps it: what was said, when, and what later data made of it.
package struct Lesson: Hashable, Sendable {
  package enum Status: String, CaseIterable, Codable, Sendable {
    case open, confirmed, weakened, refuted, expired
  }

  /// The observation's id.
  package var id: String
  package var observation: Observation
  package var status: Status
  /// As-of day of the run that first claimed it.
  package var firstClaimed: CalendarDay
  /// The claim as it was first made; later data are held against it.
  package var claimedEstimate: Double
  package var claimedLow: Double
  package var claimedHigh: Double
  package var claimedCount: Int
  /// The day from which enough new cases are expected for a re-test.
  package var recheckOn: CalendarDay
  package var owner: String

  package init(
    id: String, observation: Observation, status: Status, firstClaimed: CalendarDay, claimedEstimate: Double,
    claimedLow: Double, claimedHigh: Double, claimedCount: Int, recheckOn: CalendarDay, owner: String
  ) {
    self.id = id
    self.observation = observation
    self.status = status
    self.firstClaimed = firstClaimed
    self.claimedEstimate = claimedEstimate
    self.claimedLow = claimedLow
    self.claimedHigh = claimedHigh
    self.claimedCount = claimedCount
    self.recheckOn = recheckOn
    self.owner = owner
  }
}
