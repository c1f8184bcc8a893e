/// A deal, in Salesforce or in HubSpot.
package struct SampleDeal: Sendable {
  /// How a deal stands on the last day.
  package enum Outcome: String, Sendable, CaseIterable {
    case won, lost, open
  }

  package let serial: Int
  /// Index of the owner; nil for the owner whom the people file does not know.
  package let rep: Int?
  package let account: Int
  package let segment: SampleSegment
  package let leadSource: SampleLeadSource?
  package let type: String
  package let product: String
  /// Euros, cents excluded but halves possible; nil if nobody entered one.
  package let amount: Double?
  package let created: Instant
  /// Days that the deal takes to close, drawn without regard to its result.
  package let cycle: Double
  package let inHubSpot: Bool
  package let namesContact: Bool
  package let blankAccount: Bool
  package let misspeltProduct: Bool
  /// The exports say that it closed before it was created.
  package let closesBeforeCreation: Bool
  package let competitor: String
  /// Whether the owner touched the account socially within 90 days before creation.
  package var touched = false
  package var outcome = Outcome.open
  package var lossReason = ""

  /// When it was or will be closed.
  package var closing: Instant { Instant(created.seconds + Int64((cycle * 86_400).rounded())) }

  var salesforceID: String { SalesforceID.make(prefix: "006", serial: 60_000 + serial) }
  var hubSpotID: String { "\(14_316_276_246 + serial)" }
}
