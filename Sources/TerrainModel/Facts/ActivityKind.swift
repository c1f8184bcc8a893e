/// The one vocabulary of what reps do; the words of each vendor are mapped onto it by the format files.
package enum ActivityKind: String, CaseIterable, Codable, Sendable {
  case message, inmail, email, call, meeting, note, task
  case post, comment, reaction, vote
  case profileView = "profile_view"
  case search
  case savedLead = "saved_lead"
  case savedAccount = "saved_account"
  case connectionMade = "connection_made"
  case follow
  /// What reports state of InMails that were answered, apart.
  case inmailAccepted = "inmail_accepted"
  case inmailDeclined = "inmail_declined"
  case other

  package var channel: Channel {
    switch self {
    case .message, .inmail, .post, .comment, .reaction, .vote, .profileView, .search, .savedLead,
      .savedAccount,
      .connectionMade, .follow, .inmailAccepted, .inmailDeclined:
      .social
    case .email: .email
    case .call: .phone
    case .meeting: .meeting
    case .note, .task, .other: .other
    }
  }

  /// Whether it reaches a contact, so that it can be a touch of a deal. Looking and saving reach nobody.
  package var isTouch: Bool {
    switch self {
    case .message, .inmail, .email, .call, .meeting, .comment, .reaction, .connectionMade: true
    default: false
    }
  }
}
