import TerrainModel

/// Rows and money per name that identity could not settle.
struct NameTally {
  /// Names that get a candidate, from the top: a search costs far more than a row of the list.
  private static let candidateLimit = 100

  private struct Key: Hashable {
    var field: Field
    var name: String
    var source: String
  }

  private struct CodeKey: Hashable {
    var field: Field
    var code: UInt32
    var source: String
  }

  private struct Sum {
    var rows = 0
    var amount: Int128?

    mutating func add(_ amount: Int64?) {
      rows += 1
      guard let amount, amount != Missing.integer else { return }
      self.amount = (self.amount ?? 0) + Int128(amount)
    }
  }

  private var byName: [Key: Sum] = [:]
  private var byCode: [CodeKey: Sum] = [:]

  mutating func add(_ field: Field, word: String, source: String, amount: Int64?) {
    byName[Key(field: field, name: word, source: source), default: Sum()].add(amount)
  }

  mutating func add(_ field: Field, code: UInt32, source: String, amount: Int64?) {
    byCode[CodeKey(field: field, code: code, source: source), default: Sum()].add(amount)
  }

  /// The list: the most money first, then rows, then field, name and source.
  ///
  /// `labels` name the codes; `known` are the names a candidate may be proposed from, which the
  /// first hundred get. Money beyond 64 bits is stated
  /// as the largest number.
  func unmatched(labels: [Field: [String]], known: [Field: [String]]) -> [UnmatchedName] {
    var sums = byName
    for (key, sum) in byCode {
      guard let names = labels[key.field], Int(key.code) < names.count else { continue }
      sums[Key(field: key.field, name: names[Int(key.code)], source: key.source)] = sum
    }
    let list = sums.map { key, sum in
      UnmatchedName(
        field: key.field, name: key.name, rows: sum.rows, amount: sum.amount.map { Int64(clamping: $0) },
        candidate: nil, source: key.source)
    }
    var sorted = list.sorted { left, right in
      let (first, second) = (left.amount ?? .min, right.amount ?? .min)
      if first != second { return first > second }
      if left.rows != right.rows { return left.rows > right.rows }
      return (left.field.rawValue, left.name, left.source) < (right.field.rawValue, right.name, right.source)
    }
    for index in sorted.indices.prefix(Self.candidateLimit) {
      let (name, field) = (sorted[index].name, sorted[index].field)
      sorted[index].candidate = EditDistance.nearest(to: name, among: known[field] ?? [])
    }
    return sorted
  }
}
