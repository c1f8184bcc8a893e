import Primitives
import TerrainModel

/// The accounts and contacts that some opportunity names, numbered: what touches can be joined to.
struct DealParties: Sendable {
  /// Whether each account code is that of an opportunity.
  let accounts: [Bool]
  let contacts: NumberedKeys

  /// Accounts first, then contacts.
  var count: Int { accounts.count + contacts.count }

  init(_ facts: Facts) throws {
    var accounts = [Bool](repeating: false, count: facts.dictionaries[.account]?.count ?? 0)
    var keys: [UInt64] = []
    for source in facts.tables[.opportunity]?.batches ?? [] where source.rowCount > 0 {
      let wanted: Set<Field> = [.account, .contact, .contactAlias]
      let batch = try source.load(wanted.intersection(source.fields), false)
      for code in batch.codes(.account) ?? [] where Int(code) < accounts.count { accounts[Int(code)] = true }
      keys += batch.keys(.contact) ?? []
      keys += batch.keys(.contactAlias) ?? []
    }
    self.accounts = accounts
    contacts = NumberedKeys(keys)
  }

  /// The number of an account; nil where no opportunity has it.
  func party(account code: UInt32) -> Int? {
    Int(code) < accounts.count && accounts[Int(code)] ? Int(code) : nil
  }

  /// The rows whose contact some opportunity has, in their order, with its number. `rows` are indices of `contacts`.
  func parties(contacts: [UInt64], at rows: [Int32]) -> [(row: Int, party: Int)] {
    self.contacts.numbers(of: contacts, at: rows).map { ($0.place, accounts.count + $0.number) }
  }

  /// The number of a contact; nil where no opportunity has it.
  func party(contact key: UInt64) -> Int? {
    contacts.number(of: key).map { accounts.count + $0 }
  }
}
