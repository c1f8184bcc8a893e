import Primitives
import TerrainModel

/// What rows of one export learn from other exports.
struct Links: Sendable {
  /// Own profile keys by rep code.
  var profiles: [[UInt64]] = []
  /// Keys of one contact; nil where no export states two for one.
  var identity: ContactIdentity?
  /// Account code by contact key.
  var contactAccounts: KeyTable?
  /// Account code by domain; nil where no account record states one.
  var accountDomains: KeyTable?
  /// Source code by contact key: where the lead came from.
  var contactSources: KeyTable?
  /// Segment code, and tier code, by account code.
  var accountTraits: [Field: [UInt32]] = [:]
  var acceptances = AcceptanceIndex()
  var replies: ReplyIndexCache?

  /// The column with every key replaced by the strongest one of the same contact.
  func strongest(_ keys: [UInt64]) -> [UInt64] {
    guard let identity else { return keys }
    var result = keys
    for index in result.indices where keys[index] != Missing.key {
      result[index] = identity.strongest(keys[index])
    }
    return result
  }

  /// Gives rows without a source that of their contact.
  func fill(sources: inout [UInt32], contacts: [UInt64]) {
    guard let contactSources else { return }
    for index in sources.indices where sources[index] == Missing.code && contacts[index] != Missing.key {
      if let code = contactSources.payload(of: contacts[index]) {
        sources[index] = UInt32(truncatingIfNeeded: code)
      }
    }
  }

  /// Gives rows without an account the account that has their domain.
  func fill(_ accounts: inout [UInt32], domains: [UInt64]?) {
    guard let accountDomains, let domains else { return }
    for index in accounts.indices where accounts[index] == Missing.code && domains[index] != Missing.key {
      if let code = accountDomains.payload(of: domains[index]) {
        accounts[index] = UInt32(truncatingIfNeeded: code)
      }
    }
  }

  /// Gives rows without an account the account of their contact, or of its second identifier.
  func fill(_ accounts: inout [UInt32], contacts: [UInt64], aliases: [UInt64]?) {
    guard let contactAccounts else { return }
    for index in accounts.indices where accounts[index] == Missing.code {
      if contacts[index] != Missing.key, let code = contactAccounts.payload(of: contacts[index]) {
        accounts[index] = UInt32(truncatingIfNeeded: code)
      } else if let aliases, aliases[index] != Missing.key,
        let code = contactAccounts.payload(of: aliases[index])
      {
        accounts[index] = UInt32(truncatingIfNeeded: code)
      }
    }
  }
}
