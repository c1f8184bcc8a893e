package import TerrainModel

/// Splits the difference of a ratio, or of an average, into that of its numerator and that of its denominator.
///
/// A figure states one number, so which side differs does not follow from it. What would have to be added to either alone
/// is told; and where one reading of the exports, or one row, changes both sides to what is stated, it is the explanation,
/// as long as chance would hardly give it: a share of few decimals is met by many.
package struct RatioReconciler {
  /// A row or a reading, with what it adds to either side.
  private struct Item {
    var reading: OtherReading
    var numerator: [RowEffect]
    var denominator: [RowEffect]

    var change: (numerator: Int128, denominator: Int128) {
      (numerator.reduce(0) { $0 + Int128($1.amount) }, denominator.reduce(0) { $0 + Int128($1.amount) })
    }
    var places: Set<RowPlace> { Set((numerator + denominator).map(\.place)) }
  }

  private let stated: Int64
  private let tolerance: Int64
  private let numerator: Int64
  private let denominator: Int64
  /// Whether both sides count rows.
  private let isOfCounts: Bool

  /// A reconciliation of a ratio that differs, with the sides and, where it is found, the explanation. `numerator` and
  /// `denominator` are ours, in 10⁻⁴; the readings are what each side would change by.
  package static func split(
    _ reconciliation: Reconciliation, numerator: Int64, denominator: Int64, isOfCounts: Bool,
    coarsest: Int64, readings: (numerator: [ReadingEffect], denominator: [ReadingEffect])
  ) -> Reconciliation {
    let figure = reconciliation.figure
    let ratio = RatioReconciler(
      stated: figure.stated, tolerance: max(1, min(figure.unit, coarsest) / 2), numerator: numerator,
      denominator: denominator, isOfCounts: isOfCounts)
    return ratio.split(reconciliation, readings.numerator, readings.denominator)
  }

  private init(
    stated: Int64, tolerance: Int64, numerator: Int64, denominator: Int64, isOfCounts: Bool
  ) {
    self.stated = stated
    self.tolerance = tolerance
    self.numerator = numerator
    self.denominator = denominator
    self.isOfCounts = isOfCounts
  }

  private func split(
    _ reconciliation: Reconciliation, _ above: [ReadingEffect], _ below: [ReadingEffect]
  ) -> Reconciliation {
    var result = reconciliation
    // More than all rows is no share, whichever side it were to come from.
    let canBe = !isOfCounts || stated <= FixedPoint.scale
    var sides = [
      RatioSide(
        .numerator, ours: numerator, alone: canBe ? numeratorAlone : nil, readings: Self.listed(above)),
      RatioSide(
        .denominator, ours: denominator, alone: canBe ? denominatorAlone : nil, readings: Self.listed(below)),
    ]
    let items = items(above, below)
    let found = items.filter(isMet)
    if let first = found.first, isBelieved(found, among: items) {
      let rows = Set(found.map { [$0.reading.cause: $0.places] })
      if Set(found.map(\.reading.cause)).count > 1 {
        result.state = .ambiguous(rows.count)
      } else {
        result.state = .explained
        result.alternatives = rows.count - 1
        sides[0].part = Self.part(first.reading, first.numerator)
        sides[1].part = Self.part(first.reading, first.denominator)
      }
    }
    result.sides = sides
    return result
  }

  private static func listed(_ readings: [ReadingEffect]) -> [ReadingEffect] {
    readings.filter { !$0.reading.isOfAnyRow && !$0.rows.isEmpty }
  }

  private static func part(_ reading: OtherReading, _ rows: [RowEffect]) -> ReadingEffect? {
    rows.isEmpty ? nil : ReadingEffect(reading, rows: rows)
  }

  /// stated × denominator − numerator.
  private var numeratorAlone: Int64? {
    let wanted = Int128(stated) * Int128(denominator) / Int128(FixedPoint.scale)
    return Int64(exactly: wanted - Int128(numerator))
  }

  private var denominatorAlone: Int64? {
    guard stated != 0 else { return nil }
    return Int64(exactly: Int128(numerator) * Int128(FixedPoint.scale) / Int128(stated) - Int128(denominator))
  }

  private func items(_ above: [ReadingEffect], _ below: [ReadingEffect]) -> [Item] {
    var order: [OtherReading] = []
    var sides: [OtherReading: (numerator: [RowEffect], denominator: [RowEffect])] = [:]
    for reading in above + below where sides[reading.reading] == nil {
      order.append(reading.reading)
      sides[reading.reading] = ([], [])
    }
    for reading in above { sides[reading.reading]?.numerator += reading.rows }
    for reading in below { sides[reading.reading]?.denominator += reading.rows }
    return order.flatMap { reading -> [Item] in
      guard let (numerator, denominator) = sides[reading] else { return [] }
      let whole = Item(reading: reading, numerator: numerator, denominator: denominator)
      if isOfCounts { return isLargeEnough(whole) ? [whole] : [] }
      let single = reading.isByRow ? rows(of: whole) : []
      return reading.isOfAnyRow || single.count == 1 ? single : single + [whole]
    }
  }

  /// Each row by itself, with what it adds to both sides.
  private func rows(of whole: Item) -> [Item] {
    let below = Dictionary(grouping: whole.denominator, by: \.place)
    let above = Dictionary(grouping: whole.numerator, by: \.place)
    let onlyBelow = whole.denominator.filter { above[$0.place] == nil }
    return whole.numerator.map {
      Item(reading: whole.reading, numerator: [$0], denominator: below[$0.place] ?? [])
    } + onlyBelow.map { Item(reading: whole.reading, numerator: [], denominator: [$0]) }
  }

  /// Small counts meet by chance, as in `ExplanationSearch`.
  private func isLargeEnough(_ item: Item) -> Bool {
    if item.reading.isOfAnyRow { return false }
    let change = item.change
    let larger = max(change.numerator.magnitude, change.denominator.magnitude)
    return item.reading.setsAside || larger >= UInt128(ExplanationSearch.fewestCounted * FixedPoint.scale)
  }

  /// Whether the sides with the item make the ratio that is stated, to its last digit.
  private func isMet(_ item: Item) -> Bool {
    let change = item.change
    let below = Int128(denominator) + change.denominator
    guard below > 0, change != (0, 0) else { return false }
    let above = (Int128(numerator) + change.numerator) * Int128(FixedPoint.scale)
    return (above - Int128(stated) * below).magnitude <= UInt128(tolerance) * below.magnitude
  }

  /// Whether chance would hardly bring a ratio as near: by how many others lie within a quarter of the difference.
  private func isBelieved(_ found: [Item], among items: [Item]) -> Bool {
    guard found.count <= ExplanationSearch.mostThatFit else { return false }
    let ours = Double(numerator) / Double(denominator)
    let difference = FixedPoint.double(stated) - ours
    let unit = FixedPoint.double(2 * tolerance)
    let reach = max(abs(difference) / 4, 50 * unit)
    let near = items.count { item in
      let change = item.change
      let below = Double(denominator) + Double(change.denominator)
      guard below > 0 else { return false }
      let other = (Double(numerator) + Double(change.numerator)) / below
      return abs(other - FixedPoint.double(stated)) <= reach && !isMet(item)
    }
    return Double(near) * unit / (2 * reach) <= ExplanationSearch.mostByChance
  }
}
