/// What became of a deal, as of the run's day: an outcome after it counts as open.
package enum OpportunityStatus: String, CaseIterable, Codable, Sendable {
  case open, won, lost
}
