/// A person at a customer or prospect.
package struct SampleContact: Sendable {
  package let first: String
  package let last: String
  package let email: String
  package let profileURL: String
  package let position: String
  /// The company's name, as written in its account.
  package let company: String
  /// Number of the contact, from which its ids in both CRMs are made.
  package let serial: Int

  package var name: String { "\(first) \(last)" }
  var salesforceID: String { SalesforceID.make(prefix: "003", serial: 40_000 + serial) }
  var hubSpotID: String { "\(101 + serial)" }
}
