import Measure
import TerrainModel

/// The rows that a figure is made of, as amounts.
struct FigureRows {
  /// Rows by where they stand.
  struct Found {
    /// What rows of one place add: in full, and each rounded to hundredths.
    fileprivate struct Amount {
      var full: Int64 = 0
      var inCents: Int64 = 0

      static func - (left: Amount, right: Amount) -> Amount {
        Amount(full: left.full &- right.full, inCents: left.inCents &- right.inCents)
      }
    }

    fileprivate var amounts: [RowPlace: Amount] = [:]
    fileprivate var days: [RowPlace: CalendarDay] = [:]

    var count: Int { amounts.count }

    /// What the rows add up to, in 10⁻⁴; nil where 64 bits do not hold it.
    var sum: Int64? { Int64(exactly: amounts.values.reduce(Int128(0)) { $0 + Int128($1.full) }) }

    /// The same with each row rounded to hundredths.
    var sumInCents: Int64? { Int64(exactly: amounts.values.reduce(Int128(0)) { $0 + Int128($1.inCents) }) }

    /// What the rows would add to a figure without them.
    var added: [RowEffect] { sorted(amounts) }

    /// The same of the rows of some days.
    func added(_ isMeant: (CalendarDay) -> Bool) -> [RowEffect] {
      sorted(amounts.filter { place, _ in days[place].map(isMeant) ?? false })
    }

    /// What the figure would change by without the rows, or without those of some days.
    var without: [RowEffect] { without { _ in true } }

    func without(_ isMeant: (CalendarDay) -> Bool) -> [RowEffect] {
      added(isMeant).map(\.reversed)
    }

    /// What a figure of other rows changes by if it is made of these.
    func less(_ other: Found) -> [RowEffect] {
      var changes = amounts
      for (place, amount) in other.amounts { changes[place] = (changes[place] ?? Amount()) - amount }
      return sorted(changes)
    }

    private func sorted(_ amounts: [RowPlace: Amount]) -> [RowEffect] {
      amounts.filter { $0.value.full != 0 }
        .map { RowEffect($0.key, amount: $0.value.full, inCents: $0.value.inCents) }
        .sorted {
          ($0.place.origin.source, $0.place.origin.file, $0.place.line)
            < ($1.place.origin.source, $1.place.origin.file, $1.place.line)
        }
    }
  }

  let period: String
  let threads: Int
  /// Whether each row that has a value is 1: the denominator of an average.
  var countsRows = false

  /// Throws where a segment cannot be read.
  func rows(
    _ query: MetricQuery, in facts: Facts, by catalogue: KPICatalogue, isUnknown: Bool = false
  ) throws -> Found {
    let engine = MetricEngine(facts: facts, catalogue: catalogue, threads: threads)
    var found = Found()
    for part in try engine.contributions(to: query, period: period, isUnknown: isUnknown) {
      for row in part.rows {
        guard let value = row.value else { continue }
        let place = RowPlace(origin: row.origin, line: row.line)
        let amount = countsRows ? FixedPoint.scale : value &* (FixedPoint.scale / max(1, part.scale))
        found.amounts[place, default: Found.Amount()].full &+= amount
        found.amounts[place]?.inCents &+= Self.inCents(amount)
        found.days[place] = row.day
      }
    }
    return found
  }

  /// Halves away from zero, as books do.
  private static func inCents(_ amount: Int64) -> Int64 {
    let unit = FixedPoint.scale / 100
    let rest = amount % unit
    if rest == 0 { return amount }
    let down = amount - rest
    return rest.magnitude * 2 < unit.magnitude ? down : down &+ (amount < 0 ? -unit : unit)
  }
}
