/// Something a rep did to, or got from, somebody.
package struct SampleActivity: Sendable {
  /// What it was, in the plain layout's words.
  package enum Kind: String, Sendable, CaseIterable {
    case message, inmail, email, call, meeting
    case profileView = "profile_view"
    case comment, reaction, post

    /// Whether it counts as a social touch when it is directed at somebody.
    package var isSocial: Bool {
      switch self {
      case .message, .inmail, .profileView, .comment, .reaction, .post: true
      case .email, .call, .meeting: false
      }
    }
  }

  package let time: Instant
  package let rep: Int
  package let kind: Kind
  package let outgoing: Bool
  /// The person; nil for posts, and for a volunteer's comments and reactions.
  package let contact: SampleContact?
  /// Index of the account in the CRM; nil for people outside of it.
  package let account: Int?
  package let campaign: String
  /// Stands in the rep's LinkedIn archive and nowhere else.
  package let inArchive: Bool
  /// The company's name is misspelt in the export.
  package var misspeltAccount = false
}
