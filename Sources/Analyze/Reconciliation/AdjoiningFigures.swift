package import TerrainModel

/// Holds figures of one KPI and scope over adjoining spans together: what is missing in one and too much in the other was
/// booked on the other side of the day between them, however far away from it.
///
/// The rows that moved must make up all of one of the two differences, as any explanation does; what they leave of the
/// other one is nothing, or explained by itself.
package struct AdjoiningFigures {
  private var figures: [HeldFigure]

  private init(_ figures: [HeldFigure]) {
    self.figures = figures
  }

  /// The figures with what moved between them, in the same order.
  package static func held(_ figures: [HeldFigure]) -> [Reconciliation] {
    var held = AdjoiningFigures(figures)
    let (ofOne, ofTwo) = held.pairs
    // Pairs in which nothing but the move differs are the surest. What else differs is one party's own affair.
    for (earlier, later) in ofOne + ofTwo { held.hold(earlier, later, mayLeaveMore: false) }
    for (earlier, later) in ofOne { held.hold(earlier, later, mayLeaveMore: true) }
    return held.figures.map(\.reconciliation)
  }

  /// Whether each figure has another one to be held together with.
  package static func haveNeighbours(_ figures: [StatedFigure]) -> [Bool] {
    let starts = Set(figures.compactMap(Border.start))
    let ends = Set(figures.compactMap(Border.end))
    return figures.map { figure in
      Border.end(of: figure).map(starts.contains) ?? false
        || Border.start(of: figure).map(ends.contains) ?? false
    }
  }

  /// The earlier span first: of figures that one party states, and of others.
  private var pairs: (ofOne: [(Int, Int)], ofTwo: [(Int, Int)]) {
    let figures = figures.map(\.reconciliation.figure)
    var starting: [Border: [Int]] = [:]
    for (place, figure) in figures.enumerated() {
      if let start = Border.start(of: figure) { starting[start, default: []].append(place) }
    }
    let pairs = figures.enumerated().flatMap { place, figure in
      (Border.end(of: figure).flatMap { starting[$0] } ?? []).map { (place, $0) }
    }
    func isOfOne(_ pair: (Int, Int)) -> Bool { figures[pair.0].statedBy == figures[pair.1].statedBy }
    return (pairs.filter(isOfOne), pairs.filter { !isOfOne($0) })
  }

  private mutating func hold(_ earlier: Int, _ later: Int, mayLeaveMore: Bool) {
    guard figures[earlier].reconciliation.isOpenToMoves, figures[later].reconciliation.isOpenToMoves else {
      return
    }
    for rounding in RowRounding.allCases {
      guard mayLeaveMore || isBalanced(earlier, later, rounding) else { continue }
      for (anchor, other) in [(later, earlier), (earlier, later)] {
        guard let moved = moved(explaining: anchor, from: other, rounding),
          let rest = rest(of: other, after: moved.rows, rounding, mayLeaveMore: mayLeaveMore)
        else { continue }
        settle(anchor, moved: moved.rows, alternatives: moved.alternatives, rest: [])
        settle(other, moved: moved.rows.map(\.reversed), alternatives: moved.alternatives, rest: rest)
        return
      }
    }
  }

  /// Whether the differences are as large and opposite.
  private func isBalanced(_ earlier: Int, _ later: Int, _ rounding: RowRounding) -> Bool {
    guard let one = openDifference(earlier, rounding), let other = openDifference(later, rounding) else {
      return false
    }
    let tolerance = figures[earlier].tolerance + figures[later].tolerance
    return (Int128(one) + Int128(other)).magnitude <= UInt128(tolerance)
  }

  /// Rows of either span that make up what is open of one difference, seen from its figure.
  private func moved(explaining anchor: Int, from other: Int, _ rounding: RowRounding)
    -> (rows: [RowEffect], alternatives: Int)?
  {
    guard let difference = openDifference(anchor, rounding) else { return nil }
    let rows = ownRows(anchor) + ownRows(other).map(\.reversed)
    let search = ExplanationSearch(
      difference: difference, tolerance: figures[anchor].tolerance,
      readings: [ReadingEffect(.adjoiningSpan, rows: rows)], rounding: rounding)
    guard case .found(let parts, let alternatives) = search.outcome() else { return nil }
    return (parts.flatMap(\.rows), alternatives)
  }

  /// What explains the other figure's difference beside the rows that moved; nil where nothing does.
  private func rest(
    of other: Int, after moved: [RowEffect], _ rounding: RowRounding, mayLeaveMore: Bool
  ) -> [ReadingEffect]? {
    guard let difference = openDifference(other, rounding),
      let left = Int64(
        exactly: moved.reduce(Int128(difference)) { $0 + Int128($1.amount(rounding)) })
    else { return nil }
    let tolerance = figures[other].tolerance
    if left.magnitude <= UInt64(tolerance) { return [] }
    guard mayLeaveMore else { return nil }
    let places = Set(moved.map(\.place))
    let readings = figures[other].read.readings.map { reading in
      ReadingEffect(reading.reading, rows: reading.rows.filter { !places.contains($0.place) })
    }
    let search = ExplanationSearch(
      difference: left, tolerance: tolerance, readings: readings.filter { !$0.rows.isEmpty },
      rounding: rounding)
    guard case .found(let parts, _) = search.outcome() else { return nil }
    return parts
  }

  /// The rows of the span itself, as what the figure would change by without them.
  private func ownRows(_ place: Int) -> [RowEffect] {
    let moved = Set(figures[place].reconciliation.movedParts.flatMap(\.rows).map(\.place))
    return figures[place].read.readings.filter { $0.reading == .rowUnknownThere }.flatMap(\.rows)
      .filter { !moved.contains($0.place) }
  }

  /// The difference without what was found to have moved; nil where nothing of it is open.
  private func openDifference(_ place: Int, _ rounding: RowRounding) -> Int64? {
    let held = figures[place]
    guard let difference = held.reconciliation.difference else { return nil }
    let ways = RoundingWay.all(of: held.reconciliation.figure, difference: difference, held.read)
    // A figure that rounding by row does not change is the same in both ways.
    guard let way = ways.first(where: { $0.rounding == rounding }) ?? ways.first else { return nil }
    let moved = held.reconciliation.movedParts.reduce(Int128(0)) { $0 + $1.total(rounding) }
    guard let open = Int64(exactly: Int128(way.difference) - moved),
      open.magnitude > UInt64(held.tolerance)
    else { return nil }
    return open
  }

  private mutating func settle(_ place: Int, moved: [RowEffect], alternatives: Int, rest: [ReadingEffect]) {
    let earlier = figures[place].reconciliation.movedParts
    figures[place].reconciliation.state = .explained
    figures[place].reconciliation.parts =
      [ReadingEffect(.adjoiningSpan, rows: earlier.flatMap(\.rows) + moved)] + rest
    figures[place].reconciliation.alternatives = alternatives
  }
}

/// The first day behind the border between two spans of one KPI and scope.
private struct Border: Hashable {
  var kpi: String
  var scope: [RowFilter]
  var day: CalendarDay

  static func start(of figure: StatedFigure) -> Border? {
    guard let kpi = figure.kpi, let first = figure.first else { return nil }
    return Border(kpi: kpi, scope: figure.scope, day: first)
  }

  static func end(of figure: StatedFigure) -> Border? {
    guard let kpi = figure.kpi, let last = figure.last else { return nil }
    return Border(kpi: kpi, scope: figure.scope, day: last + 1)
  }
}

extension HeldFigure {
  /// Figures that are held together add rows up.
  fileprivate var tolerance: Int64 { min(reconciliation.figure.unit, FixedPoint.scale) / 2 }
}

extension Reconciliation {
  fileprivate var movedParts: [ReadingEffect] { parts.filter { $0.reading == .adjoiningSpan } }

  /// Whether rows may have moved to or from another span: nothing explains the difference yet, or rows that the other
  /// system is thought to lack.
  fileprivate var isOpenToMoves: Bool {
    switch state {
    case .unexplained, .ambiguous: true
    case .explained: parts.contains { $0.reading == .rowUnknownThere }
    case .agrees, .agreesRounded, .notCompared: false
    }
  }
}
