import TerrainModel

/// Finds the simplest way in which other readings of the exports make up a difference, to the last digit.
///
/// Simplest is the fewest things that went another way, a thing being one row, or all rows of one reading: one thing, then
/// two, then three. What is special about rows (duplicates, rejects, the edges of the span) is asked first; that the other
/// system lacks a row of ours, which could be any, last. A sum is believed only where chance would hardly ever give it:
/// among many rows of round amounts something always fits.
struct ExplanationSearch {
  enum Outcome: Hashable {
    case none
    /// `alternatives`: further explanations of the same causes and amounts, by other rows.
    case found([ControlReading], alternatives: Int)
    case ambiguous(Int)
  }

  /// Sums that chance gives more often than once in twenty such searches explain nothing.
  static let mostByChance = 0.05
  /// Fewer rows than that are no sign of anything but rows that are set aside.
  static let fewestCounted: Int64 = 20
  /// More things than that are not combined by three.
  static let mostForTriples = 150
  /// Of more sums than that which fit, none says anything.
  static let mostThatFit = 25

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

  /// Whether rows are counted, not added up: then all amounts are alike, and a row fits any difference of one.
  let isCount: Bool

  /// Readings without rows are passed over; `difference` is not 0.
  func outcome() -> Outcome {
    if isCount { return counted() }
    let special = items { $0 != .rowUnknownThere }
    let lacking = items { $0 == .rowUnknownThere }
    let found =
      single(special) ?? pairs(special, special) ?? triples(special) ?? single(lacking)
      ?? pairs(special, lacking)
    return found.map(decide) ?? .none
  }

  /// Small numbers meet by chance: only whole readings explain them, those that set rows aside at any size, all others
  /// from `fewestCounted` rows on.
  private func counted() -> Outcome {
    let whole = readings.filter { $0.reading != .rowUnknownThere }.map { item($0.reading, $0.rows) }
    let isLarge = Int128(difference).magnitude >= UInt128(Self.fewestCounted * FixedPoint.scale)
    let found = whole.filter { $0.amount == Int128(difference) && (isLarge || $0.reading.setsAside) }
    return found.isEmpty ? .none : decide(found.map { [$0] })
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
    return believed(found, among: items, of: 1)
  }

  /// Pairs of one of each list; a list may be given twice.
  private func pairs(_ left: [Item], _ right: [Item]) -> [[Item]]? {
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
    return believed(found, among: left + right, of: 2)
  }

  private func triples(_ items: [Item]) -> [[Item]]? {
    guard items.count <= Self.mostForTriples else { return nil }
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
            if found.count > Self.mostThatFit { return nil }
          }
        }
      }
    }
    return believed(found, among: items, of: 3)
  }

  /// Some sums that fit, where chance would hardly give one; nil where it would, or there is none.
  private func believed(_ found: [[Item]], among items: [Item], of number: Int) -> [[Item]]? {
    guard !found.isEmpty, found.count <= Self.mostThatFit,
      byChance(besides: found, among: items, of: number) <= Self.mostByChance
    else { return nil }
    return found
  }

  /// How many sums of so many things one would expect at a place like the difference, by how many others lie within a
  /// quarter of it. Amounts come in round numbers: a difference in whole thousands is met by sums of whole thousands, so
  /// the roundness that makes a meeting likeliest counts.
  private func byChance(besides found: [[Item]], among items: [Item], of number: Int) -> Double {
    var likeliest = 0.0
    var power: Int128 = 1
    let magnitude = Int128(Int128(difference).magnitude)
    while power <= magnitude {
      for grid in [power, 2 * power, 5 * power] where magnitude % grid == 0 {
        let amounts = items.map(\.amount).filter { $0 % grid == 0 }.sorted()
        let own = found.count { $0.allSatisfy { $0.amount % grid == 0 } }
        let reach = max(magnitude / 4, 50 * grid)
        let counter = SumCounter(amounts)
        let around =
          counter.sums(of: number, upTo: Int128(difference) + reach)
          - counter.sums(of: number, upTo: Int128(difference) - reach - 1)
        likeliest = max(likeliest, Double(max(0, around - own)) * Double(grid) / Double(2 * reach))
      }
      power *= 10
    }
    return likeliest
  }

  /// One explanation, where all that are equally simple say the same of the causes. Of one thing others like it may be
  /// meant as well; of two or three, several that fit are too many.
  private func decide(_ found: [[Item]]) -> Outcome {
    let sets = Set(found.map { Set($0.map(\.keys)) })
    guard Set(found.map(split)).count == 1, let first = found.first, first.count == 1 || sets.count == 1
    else {
      return .ambiguous(sets.count)
    }
    return .found(first.map { ControlReading($0.reading, rows: $0.rows) }, alternatives: sets.count - 1)
  }

  private func split(_ items: [Item]) -> [ControlCause: Int128] {
    items.reduce(into: [:]) { $0[$1.reading.cause, default: 0] += $1.amount }
  }
}
