import TerrainModel

/// Rows that could not be read, by the record that their files state. Files that a newer delivery has replaced do not
/// matter any more.
struct RejectedTotals {
  private(set) var byRecord: [RecordKind: RejectedTotal] = [:]

  /// `currency` is the pipeline's; others count at the rates of the facts. Throws where a segment cannot be read.
  init(_ accounts: [FileAccount], facts: Facts, currency: String) throws {
    let standing = accounts.filter { !$0.isReplaced && !$0.rejects.isEmpty }
    guard !standing.isEmpty else { return }
    let rates = try Self.rates(facts, home: currency)
    for account in standing {
      for row in account.rejects { byRecord[account.record, default: RejectedTotal()].add(row, rates: rates) }
    }
  }

  private static func rates(_ facts: Facts, home: String) throws -> OutermostRates {
    var rates = OutermostRates(home: home)
    for source in facts.tables[.exchangeRate]?.batches ?? [] {
      let batch = try source.load([.currency, .rate], false)
      guard let codes = batch.codes(.currency), let values = batch.integers(.rate) else { continue }
      for row in 0..<batch.rowCount where batch.counted.isEmpty || batch.counted[row] {
        guard values[row] != Missing.integer, let name = facts.name(codes[row], of: .currency) else {
          continue
        }
        rates.add(values[row], of: name)
      }
    }
    return rates
  }
}
