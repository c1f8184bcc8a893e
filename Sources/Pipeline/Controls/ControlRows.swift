import Measure
import TerrainModel

/// The rows that a figure is made of, as amounts.
struct ControlRows {
  /// Rows by where they stand.
  struct Found {
    fileprivate struct Place: Hashable {
      var origin: FactOrigin
      var line: Int
    }

    fileprivate var amounts: [Place: Int64] = [:]
    fileprivate var days: [Place: CalendarDay] = [:]

    var count: Int { amounts.count }

    /// What the rows would add to a figure without them.
    var added: [ControlRow] { sorted(amounts) }

    /// The same of the rows of some days.
    func added(_ isMeant: (CalendarDay) -> Bool) -> [ControlRow] {
      sorted(amounts.filter { place, _ in days[place].map(isMeant) ?? false })
    }

    /// What the figure would change by without the rows, or without those of some days.
    var without: [ControlRow] { without { _ in true } }

    func without(_ isMeant: (CalendarDay) -> Bool) -> [ControlRow] {
      sorted(amounts.filter { place, _ in days[place].map(isMeant) ?? false }.mapValues { 0 &- $0 })
    }

    /// What a figure of other rows changes by if it is made of these.
    func less(_ other: Found) -> [ControlRow] {
      var changes = amounts
      for (place, amount) in other.amounts { changes[place, default: 0] &-= amount }
      return sorted(changes)
    }

    private func sorted(_ amounts: [Place: Int64]) -> [ControlRow] {
      amounts.filter { $0.value != 0 }
        .map { ControlRow(origin: $0.key.origin, line: $0.key.line, amount: $0.value) }
        .sorted { ($0.origin.source, $0.origin.file, $0.line) < ($1.origin.source, $1.origin.file, $1.line) }
    }
  }

  let period: String
  let threads: Int

  /// Throws where a segment cannot be read.
  func rows(
    _ query: MetricQuery, in facts: Facts, by catalogue: KPICatalogue, isUnknown: Bool = false
  ) throws -> Found {
    let engine = MetricEngine(facts: facts, catalogue: catalogue, threads: threads)
    var found = Found()
    for part in try engine.contributions(to: query, period: period, isUnknown: isUnknown) {
      for row in part.rows {
        guard let value = row.value else { continue }
        let place = Found.Place(origin: row.origin, line: row.line)
        let amount = value &* (FixedPoint.scale / max(1, part.scale))
        found.amounts[place, default: 0] &+= amount
        found.days[place] = row.day
      }
    }
    return found
  }
}
