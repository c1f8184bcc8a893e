/// What one row of an export states: a closed set of facts, and of the reference records that name their parts.
package enum RecordKind: String, CaseIterable, Codable, Sendable {
  // Facts
  /// Something a rep did, or a contact answered, at a moment.
  case activity
  /// An invitation to connect.
  case invitation
  /// A connection that exists since a day; it answers an invitation.
  case connection
  /// A deal as it stood when the export was made.
  case opportunity
  /// A deal entering a stage.
  case stageChange
  /// A count per rep over a span of days, as usage reports give; never spread over its days.
  case periodCount
  /// A training that a rep was given.
  case training
  /// A reading of a score, such as the Social Selling Index.
  case gauge
  /// A licence for a rep.
  case seat
  /// Money spent on the programme.
  case spend
  /// An anonymous answer to the adoption survey.
  case survey
  /// An observation that somebody wrote down, without its text.
  case fieldNote
  /// A decision about the programme: what was decided, on which tactic, and when it is looked at again.
  case decision
  /// What a currency was worth on a day.
  case exchangeRate
  // Reference records
  /// A rep: names, identifiers, and one membership of a team.
  case person
  case account
  case product
  /// A contact and the account it belongs to.
  case contact
  /// A day, or a span of days, on which nobody works.
  case holiday
  /// A figure that finance or the CRM states, which the program's own must meet.
  case control
}
