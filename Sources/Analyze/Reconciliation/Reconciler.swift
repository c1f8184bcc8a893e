package import TerrainModel

/// Holds a control figure against ours and splits the difference, to the last digit, into what explains it.
package struct Reconciler {
  package init() {}

  /// `ours` is in 10⁻⁴; `isExact` is false for shares and averages, of which a difference has no parts. Ours may agree
  /// rounded to the decimals of the control, `coarsest` (in 10⁻⁴) at most: whole units, hundredths of a share.
  /// `readings` are asked for where the figures differ; `isCount` says that rows are counted, not added up.
  package func reconcile(
    _ figure: ControlFigure, ours: Int64, isExact: Bool = true, isCount: Bool = false,
    coarsest: Int64 = FixedPoint.scale,
    readings: () throws -> [ControlReading]
  ) rethrows -> Reconciliation {
    var result = Reconciliation(figure: figure, ours: ours, state: .agrees)
    if figure.stated == ours { return result }
    if rounded(ours, as: figure.stated, coarsest: coarsest) == figure.stated {
      result.state = .agreesRounded
      return result
    }
    result.state = .unexplained
    guard isExact, let difference = result.difference else { return result }
    let readings = try readings().filter { !$0.rows.isEmpty }
    result.readings = readings.filter { $0.reading != .rowUnknownThere }
    switch ExplanationSearch(difference: difference, readings: readings, isCount: isCount).outcome() {
    case .none: break
    case .found(let parts, let alternatives):
      result.state = .explained
      result.parts = parts
      result.alternatives = alternatives
    case .ambiguous(let number): result.state = .ambiguous(number)
    }
    return result
  }

  /// A number in 10⁻⁴, halves away from zero, to the decimals that another one needs.
  private func rounded(_ value: Int64, as other: Int64, coarsest: Int64) -> Int64? {
    var unit = coarsest
    while unit > 1 && other % unit != 0 { unit /= 10 }
    let rest = value % unit
    let down = value - rest
    guard rest.magnitude * 2 >= unit.magnitude else { return down }
    let (up, overflows) = down.addingReportingOverflow(value < 0 ? -unit : unit)
    return overflows ? nil : up
  }
}
