import Normalize
import TerrainModel

/// Accounts that only touches name, and the accounts of deals that they may be.
///
/// Two names are compared where they share a word that few accounts have; they are near where one is the other with words
/// added, or where at most a fifth of their letters differ.
struct AccountProposals {
  let proposals: [IdentityProposal]

  private static let rareLimit = 40
  private static let proposalLimit = 500

  /// Throws where a segment cannot be read.
  init(_ facts: Facts) throws {
    let names = facts.dictionaries[.account] ?? []
    let money = try Self.money(facts, count: names.count)
    let touches = try Self.touches(facts, count: names.count)
    let keys = names.map(NameKey.account)
    var byWord: [Substring: [Int]] = [:]
    for index in names.indices where money[index] != nil {
      for word in Set(keys[index].split(separator: " ")) where word.count > 2 {
        byWord[word, default: []].append(index)
      }
    }
    var found: [IdentityProposal] = []
    for index in names.indices where money[index] == nil && touches[index] > 0 {
      let words = Set(keys[index].split(separator: " "))
      let candidates = Set(
        words.flatMap { word in byWord[word].flatMap { $0.count <= Self.rareLimit ? $0 : nil } ?? [] })
      guard let nearest = Self.nearest(keys[index], among: candidates.sorted(), keys: keys) else { continue }
      found.append(
        IdentityProposal(
          field: .account, name: names[index], candidate: names[nearest.index], rows: touches[index],
          amount: money[nearest.index].map { Int64(clamping: $0) }, reason: nearest.reason))
    }
    proposals = Array(
      found.sorted { ($0.amount ?? 0, $0.rows, $1.name) > ($1.amount ?? 0, $1.rows, $0.name) }
        .prefix(Self.proposalLimit))
  }

  private static func nearest(
    _ key: String, among candidates: [Int], keys: [String]
  ) -> (index: Int, reason: String)? {
    var best: (index: Int, distance: Int)?
    let words = Set(key.split(separator: " "))
    for candidate in candidates {
      let other = Set(keys[candidate].split(separator: " "))
      if words.isSuperset(of: other) || other.isSuperset(of: words) {
        return (candidate, "one name holds the other")
      }
      let distance = EditDistance.between(key, keys[candidate])
      if distance * 5 <= max(key.count, keys[candidate].count), distance < (best?.distance ?? .max) {
        best = (candidate, distance)
      }
    }
    return best.map { ($0.index, "similar spelling") }
  }

  /// Money on the deals of each account; nil where it has none.
  private static func money(_ facts: Facts, count: Int) throws -> [Int128?] {
    var sums = [Int128?](repeating: nil, count: count)
    for source in facts.tables[.opportunity]?.batches ?? [] {
      let batch = try source.load([.account, .amount], false)
      guard let accounts = batch.codes(.account) else { continue }
      let amounts = batch.integers(.amount)
      for row in accounts.indices
      where Int(accounts[row]) < count && (batch.counted.isEmpty || batch.counted[row]) {
        let amount = amounts.map { $0[row] == Missing.integer ? 0 : $0[row] } ?? 0
        sums[Int(accounts[row])] = (sums[Int(accounts[row])] ?? 0) + Int128(amount)
      }
    }
    return sums
  }

  private static func touches(_ facts: Facts, count: Int) throws -> [Int] {
    var rows = [Int](repeating: 0, count: count)
    for kind in [RecordKind.activity, .invitation, .connection] {
      for source in facts.tables[kind]?.batches ?? [] {
        let batch = try source.load([.account], false)
        for (row, code) in (batch.codes(.account) ?? []).enumerated()
        where Int(code) < count && (batch.counted.isEmpty || batch.counted[row]) {
          rows[Int(code)] += 1
        }
      }
    }
    return rows
  }
}
