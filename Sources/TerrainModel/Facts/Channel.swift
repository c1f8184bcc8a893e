/// The way an activity reaches somebody.
package enum Channel: String, CaseIterable, Codable, Sendable {
  case social, email, phone, meeting, other
}
