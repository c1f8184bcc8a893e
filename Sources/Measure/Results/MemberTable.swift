import TerrainModel

/// The members of a dimension in the order of their names, and which member each slot of its axis belongs to.
struct MemberTable: Sendable {
  /// Sorted, each once.
  let names: [String]
  /// By axis slot; `names.count` for rows that do not say.
  let rankOfSlot: [Int]
  /// By code of the dimension's dictionary.
  let rankOfCode: [Int]
  /// Members, and one more for the unknown where there can be any.
  let count: Int

  /// nil: everything is one member without a name.
  init(_ dimension: Dimension?, axis: Axis, facts: Facts) {
    guard let dimension, dimension != .company else {
      names = [""]
      rankOfSlot = [Int](repeating: 0, count: axis.slots(facts))
      rankOfCode = []
      count = 1
      return
    }
    let words = facts.dictionaries[dimension.roster] ?? []
    let names = Array(Set(words)).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let rankOfCode = words.map { ranks[$0] ?? names.count }
    switch axis {
    case .field: rankOfSlot = rankOfCode + [names.count]
    case .membership:
      rankOfSlot =
        facts.memberships.map { stay in
          guard let code = stay.code(of: dimension), Int(code) < rankOfCode.count else { return names.count }
          return rankOfCode[Int(code)]
        } + [names.count]
    }
    self.names = names
    self.rankOfCode = rankOfCode
    count = names.count + 1
  }
}
