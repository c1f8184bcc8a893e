/// The meaning of a column, the same for every export; a format file maps headers onto fields.
///
/// The type of a field is fixed (`type`). Which fields a record kind has is in `RecordKind.fields`.
package enum Field: String, CaseIterable, Codable, Sendable {
  // Who
  /// The rep as the export names them: e-mail, id or name.
  case rep
  // Whom: contacts exist as keyed hashes only
  /// The contact's strongest identifier: profile URL, e-mail or the vendor's id, canonicalised, then hashed.
  case contact
  /// A second identifier of the same contact.
  case contactAlias = "contact_alias"
  /// The contact's name, canonicalised, then hashed; matched within one rep's archive only.
  case contactName = "contact_name"
  case sender
  case recipient
  case conversation
  case account
  /// The CRM's identifier of the account.
  case accountID = "account_id"
  /// The company's domain, of its site or of a contact's address, hashed.
  case domain
  // What
  /// The record's natural key, hashed.
  case identifier
  /// The opportunity a stage change belongs to, hashed.
  case opportunity
  /// What people call the record (a deal's name), hashed: it tells one record from the next where ids differ.
  case title
  case kind
  case direction
  case status
  case isClosed = "is_closed"
  case isWon = "is_won"
  case isDeleted = "is_deleted"
  case isDraft = "is_draft"
  case folder
  case stage
  case pipeline
  case source
  case product
  case type
  case segment
  /// How much an account matters, in the company's own classes.
  case tier
  /// What an activity was made as: text, image, document, video.
  case format
  case competitor
  case lossReason = "loss_reason"
  case campaign
  case currency
  case amount
  case count
  case value
  /// How many units of a currency one unit of the pipeline's currency is worth; of an amount, the rate that it was
  /// converted at.
  case rate
  /// The post or page that an activity concerns, hashed.
  case post
  case category
  case tactic
  case question
  // When
  case time
  case created
  case closed
  case accepted
  case start
  case end
  // Reference records
  case name
  case email
  case externalID = "external_id"
  case profile
  case alias
  case team
  case manager
  case region
  case activated
  case lastActive = "last_active"
  // Derived by normalization, never read from an export
  /// The day of `time` (or of the record's main time) in the pipeline's zone.
  case day
  /// The index of the rep's membership (rep, team, manager, region) in force on that day.
  case membership
  /// The membership in force on the day that a deal closed, that a licence was first used, that it was last used.
  case membershipAtClose = "membership_at_close"
  case membershipAtActivation = "membership_at_activation"
  case membershipAtLastUse = "membership_at_last_use"
  /// The amount as the export states it, where `amount` is converted from another currency.
  case statedAmount = "stated_amount"
  /// When the contact first answered.
  case replied
  /// The channel that the kind belongs to.
  case channel

  /// Decimals that are kept of a number. Rates keep twelve, so that those of currencies of small units (0.00613) keep as
  /// many digits as others.
  package var decimals: Int { self == .rate ? 12 : FixedPoint.decimals }

  /// How values of the field are stored.
  package var type: FieldType {
    switch self {
    case .time, .created, .closed, .accepted, .start, .end, .activated, .lastActive, .replied: .time
    case .amount, .statedAmount, .value, .rate: .decimal
    case .count, .day: .integer
    case .contact, .contactAlias, .contactName, .sender, .recipient, .conversation, .identifier, .opportunity,
      .title, .domain, .post, .profile:
      .key
    default: .category
    }
  }
}
