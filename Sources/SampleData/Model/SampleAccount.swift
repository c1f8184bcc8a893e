/// A company in a CRM; all its deals belong to one rep.
package struct SampleAccount: Sendable {
  package let name: String
  package let segment: SampleSegment
  package let industry: String
  package let rep: Int
  package let created: Instant
  /// The first one is the contact of deals and of social touches; a second one gets mail and calls only.
  package let contacts: [SampleContact]
  /// False for prospects who have no deal.
  package let buys: Bool
  let serial: Int

  var salesforceID: String { SalesforceID.make(prefix: "001", serial: 20_000 + serial) }
  var hubSpotID: String { "\(5_500 + serial)" }
}
