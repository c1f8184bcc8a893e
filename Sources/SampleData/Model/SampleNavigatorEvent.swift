/// A row of the Sales Navigator activity export.
package struct SampleNavigatorEvent: Sendable {
  /// What the seat holder did; messages, InMails and connections stand in the outreach files instead.
  package enum Kind: String, Sendable, CaseIterable {
    case savedLead = "SAVED_LEAD"
    case savedAccount = "SAVED_ACCOUNT"
    case searchPerformed = "SEARCH_PERFORMED"
    case profileViewed = "PROFILE_VIEWED"

    /// Whether the event names a member.
    var namesMember: Bool { self == .savedLead || self == .profileViewed }
  }

  package let time: Instant
  package let rep: Int
  package let kind: Kind
  /// Opaque; empty if the event names nobody.
  package let member: String
}
