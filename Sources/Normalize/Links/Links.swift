import TerrainModel

/// What rows of one export learn from other exports.
struct Links: Sendable {
  /// Own profile keys by rep code.
  var profiles: [[UInt64]] = []
  /// The strongest identifier by weaker one, where an export states both.
  var strongestKeys: KeyTable?
  /// Account code by contact key.
  var contactAccounts: KeyTable?
  /// Segment code by account code.
  var accountSegments: [UInt32] = []
  var acceptances = AcceptanceIndex()
  var replies: ReplyBox?

  /// The column with every key replaced by the strongest one of the same contact.
  func strongest(_ keys: [UInt64]) -> [UInt64] {
    guard let strongestKeys else { return keys }
    var result = keys
    for index in result.indices where keys[index] != Missing.key {
      if let strong = strongestKeys.payload(of: keys[index]) { result[index] = strong }
    }
    return result
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
