/// A LinkedIn invitation that a rep sent.
package struct SampleInvitation: Sendable {
  package let sent: Instant
  package let rep: Int
  package let contact: SampleContact
  /// When it was accepted, always within 14 days; nil if it was not, or not by the last day.
  package let accepted: Instant?
  /// Whether it was or will be accepted within 14 days: the truth behind right-censored rows.
  package let willBeAccepted: Bool
  /// The effect of training was in force for the sender on that day.
  package let trained: Bool
  /// Stands in the rep's LinkedIn archive and not in the invitations file.
  package let inArchive: Bool
}
