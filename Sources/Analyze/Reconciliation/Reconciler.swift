package import TerrainModel

/// Holds a stated figure against ours and splits the difference, to the last digit stated, into what explains it.
package struct Reconciler {
  package init() {}

  /// `ours` is in 10⁻⁴; `isExact` is false for shares and averages, whose parts do not add up (`RatioReconciler`). Ours
  /// may agree rounded to the decimals of the figure, `coarsest` (in 10⁻⁴) at most: whole units, hundredths of a share.
  /// `readings` are asked for where the figures differ; `isCount` says that rows are counted, not added up.
  package func reconcile(
    _ figure: StatedFigure, ours: Int64, isExact: Bool = true, isCount: Bool = false,
    coarsest: Int64 = FixedPoint.scale,
    readings: () throws -> FigureReadings
  ) rethrows -> Reconciliation {
    var result = Reconciliation(figure: figure, ours: ours, state: .agrees)
    if figure.stated == ours { return result }
    let unit = min(figure.unit, coarsest)
    if isRounded(ours, figure.stated, unit) {
      result.state = .agreesRounded
      return result
    }
    result.state = .unexplained
    guard isExact, let difference = result.difference else { return result }
    var read = try readings()
    read.readings.removeAll { $0.rows.isEmpty }
    result.readings = read.readings.filter { !$0.reading.isOfAnyRow }
    let tolerance = unit / 2
    let ways = RoundingWay.all(of: figure, difference: difference, read)
    if ways.contains(where: { $0.difference.magnitude <= UInt64(tolerance) }) {
      result.state = .agreesRounded
      return result
    }
    result.take(
      ways.map { way in
        ExplanationSearch(
          difference: way.difference, tolerance: tolerance, readings: read.readings, isCount: isCount,
          rounding: way.rounding, mostByChance: ExplanationSearch.mostByChance / Double(ways.count)
        ).outcome()
      })
    return result
  }

  /// Whether a number is another one, rounded: of what lies in the middle away from zero or to the even unit.
  private func isRounded(_ value: Int64, _ rounded: Int64, _ unit: Int64) -> Bool {
    let (rest, overflows) = rounded.subtractingReportingOverflow(value)
    guard !overflows, rest.magnitude <= UInt64(unit / 2) else { return false }
    let isInTheMiddle = rest.magnitude * 2 == UInt64(unit)
    return !isInTheMiddle || rounded.magnitude > value.magnitude || rounded / unit % 2 == 0
  }
}

extension Reconciliation {
  /// The simplest explanation that one of the ways of rounding gives, the first of those that are as simple; none where one
  /// of them has several that name different causes.
  mutating func take(_ outcomes: [ExplanationSearch.Outcome]) {
    for case .ambiguous(let number) in outcomes {
      state = .ambiguous(number)
      return
    }
    for case .found(let parts, let alternatives) in outcomes
    where self.parts.isEmpty || parts.count < self.parts.count {
      state = .explained
      self.parts = parts
      self.alternatives = alternatives
    }
  }
}
