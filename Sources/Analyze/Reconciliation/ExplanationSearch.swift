import TerrainModel

/// Finds the simplest way in which other readings of the exports make up a difference, to the last digit.
///
/// Simplest is the fewest things that went another way: one row, or all rows of one reading, then two of these, then
/// three. What is special about rows (duplicates, rejects, the edges of the span) is asked first; that the other system
/// lacks a row of ours, which could be any, last. Two or three that add up are believed only where chance would hardly
/// ever give such a sum: among many rows of round amounts some pair always fits.
struct ExplanationSearch {
  enum Outcome: Hashable {
    case none
    /// `alternatives`: further explanations of the same causes and amounts, by other rows.
    case found([ControlReading], alternatives: Int)
    case ambiguous(Int)
  }

  /// Sums that chance gives more often than once in twenty such searches explain nothing.
  static let mostByChance = 0.05
  /// More rows than that are not combined by three.
  static let mostForTriples = 400

  /// One row, or all rows of a reading.
  private struct Item {
    var reading: OtherReading
    var rows: [ControlRow]
    var amount: Int128
    var keys: Set<Key>
  }

  private struct Key: Hashable {
    var origin: FactOrigin
    var line: Int
  }

  let difference: Int64
  let readings: [ControlReading]

  /// Readings without rows are passed over; `difference` is not 0.
  func outcome() -> Outcome {
    let special = items { $0 != .rowUnknownThere }
    let lacking = items { $0 == .rowUnknownThere }
    let found =
      single(special) ?? combined(special, special, by: 2) ?? triples(special)
      ?? guarded(lacking, by: 1) ?? combined(special, lacking, by: 2)
    return found.map(decide) ?? .none
  }

  private func items(_ isWanted: (OtherReading) -> Bool) -> [Item] {
    var items: [Item] = []
    for reading in readings where isWanted(reading.reading) {
      let byRow = reading.reading.isByRow
      if byRow { items += reading.rows.map { item(reading.reading, [$0]) } }
      if (!byRow || reading.rows.count > 1) && reading.reading != .rowUnknownThere {
        items.append(item(reading.reading, reading.rows))
      }
    }
    return items.filter { $0.amount != 0 }
  }

  private func item(_ reading: OtherReading, _ rows: [ControlRow]) -> Item {
    Item(
      reading: reading, rows: rows, amount: rows.reduce(Int128(0)) { $0 + Int128($1.amount) },
      keys: Set(rows.map { Key(origin: $0.origin, line: $0.line) }))
  }

  private func single(_ items: [Item]) -> [[Item]]? {
    let found = items.filter { $0.amount == Int128(difference) }.map { [$0] }
    return found.isEmpty ? nil : found
  }

  private func guarded(_ items: [Item], by number: Int) -> [[Item]]? {
    byChance(items, combinations: Double(items.count), of: number) <= Self.mostByChance ? single(items) : nil
  }

  /// Pairs of one of each list; a list may be given twice.
  private func combined(_ left: [Item], _ right: [Item], by number: Int) -> [[Item]]? {
    let pairs = Double(left.count) * Double(right.count) / 2
    guard byChance(left + right, combinations: pairs, of: number) <= Self.mostByChance else { return nil }
    let places = Dictionary(grouping: right.indices) { right[$0].amount }
    var found: [[Item]] = []
    var seen: Set<Set<Key>> = []
    for item in left {
      for place in places[Int128(difference) - item.amount] ?? [] {
        let other = right[place]
        guard item.keys.isDisjoint(with: other.keys), seen.insert(item.keys.union(other.keys)).inserted else {
          continue
        }
        found.append([item, other])
      }
    }
    return found.isEmpty ? nil : found
  }

  private func triples(_ items: [Item]) -> [[Item]]? {
    let count = Double(items.count)
    guard items.count <= Self.mostForTriples,
      byChance(items, combinations: count * (count - 1) * (count - 2) / 6, of: 3) <= Self.mostByChance
    else { return nil }
    var found: [[Item]] = []
    let places = Dictionary(grouping: items.indices) { items[$0].amount }
    for first in items.indices {
      for second in items.indices.dropFirst(first + 1)
      where items[first].keys.isDisjoint(with: items[second].keys) {
        let rest = Int128(difference) - items[first].amount - items[second].amount
        for third in places[rest] ?? [] where third > second {
          let used = items[first].keys.union(items[second].keys)
          if used.isDisjoint(with: items[third].keys) {
            found.append([items[first], items[second], items[third]])
          }
        }
      }
    }
    return found.isEmpty ? nil : found
  }

  /// How many of so many sums would be the difference if sums fell anywhere within their range, on the grid that all
  /// amounts lie on.
  private func byChance(_ items: [Item], combinations: Double, of number: Int) -> Double {
    guard let low = items.map(\.amount).min(), let high = items.map(\.amount).max() else { return 0 }
    let grid = items.reduce(Int128(difference).magnitude) { Self.divisor($0, $1.amount.magnitude) }
    let places = Double(high - low) / Double(max(grid, 1)) * Double(number) + 1
    return combinations / places
  }

  private static func divisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (first, second) = (left, right)
    while second != 0 { (first, second) = (second, first % second) }
    return first
  }

  /// One explanation, where all that are equally simple say the same of the causes.
  private func decide(_ found: [[Item]]) -> Outcome {
    let splits = Set(found.map(split))
    guard splits.count == 1, let first = found.first else { return .ambiguous(found.count) }
    let parts = first.map { ControlReading($0.reading, rows: $0.rows) }
    return .found(parts, alternatives: Set(found.map { Set($0.map(\.keys)) }).count - 1)
  }

  private func split(_ items: [Item]) -> [ControlCause: Int128] {
    items.reduce(into: [:]) { $0[$1.reading.cause, default: 0] += $1.amount }
  }
}
