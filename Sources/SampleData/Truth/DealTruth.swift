/// Deals over both CRMs.
package struct DealTruth: Codable, Sendable, Equatable {
  /// Counts and money of one CRM.
  package struct Side: Codable, Sendable, Equatable {
    package var total = 0
    package var won = 0
    package var lost = 0
    package var open = 0
    /// Sum of the won deals' amounts, euros.
    package var wonAmount = 0.0
  }

  package var salesforce = Side()
  package var hubspot = Side()
  /// Deals whose owner touched the account within 90 days before creation.
  package var touched = 0
  /// HubSpot's words for the lead sources that Salesforce spells as the keys.
  package var leadSourceWords: [String: String] = [:]
}
