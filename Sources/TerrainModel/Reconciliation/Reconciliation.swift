/// A stated figure held against ours, and what makes the difference.
package struct Reconciliation: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case agrees
    /// Ours, rounded as the figure is stated, or with each row rounded, is the stated one.
    case agreesRounded
    /// `parts` add up to the difference, or those of the `sides` make it, to what rounding leaves; nothing as simple
    /// does so otherwise.
    case explained
    /// So many explanations are equally simple and name different causes: none is chosen.
    case ambiguous(Int)
    case unexplained
    case notCompared(Obstacle)

    package var name: String {
      switch self {
      case .agrees: "agrees"
      case .agreesRounded: "agrees_rounded"
      case .explained: "explained"
      case .ambiguous: "ambiguous"
      case .unexplained: "unexplained"
      case .notCompared: "not_compared"
      }
    }
  }

  /// Why a figure cannot be held against ours.
  package enum Obstacle: String, CaseIterable, Codable, Sendable {
    case unknownKPI = "unknown_kpi"
    case otherCurrency = "other_currency"
    case spanNotOver = "span_not_over"
    case noValue = "no_value"
    case unknownScope = "unknown_scope"
  }

  package var figure: StatedFigure
  /// In 10⁻⁴, rounded where the KPI is not exact; nil where it was not compared.
  package var ours: Int64?
  package var state: State
  /// What explains the difference; empty unless explained. Whole readings name all their rows.
  package var parts: [ReadingEffect]
  /// How many other rows would explain it as well, by the same causes and amounts.
  package var alternatives: Int
  /// Every other reading that would change our figure, whether it explains anything or not.
  package var readings: [ReadingEffect]
  /// Numerator and denominator of a ratio or an average that differs; else empty.
  package var sides: [RatioSide]

  package init(
    figure: StatedFigure, ours: Int64? = nil, state: State, parts: [ReadingEffect] = [],
    alternatives: Int = 0, readings: [ReadingEffect] = [], sides: [RatioSide] = []
  ) {
    self.figure = figure
    self.ours = ours
    self.state = state
    self.parts = parts
    self.alternatives = alternatives
    self.readings = readings
    self.sides = sides
  }

  /// Theirs less ours, in 10⁻⁴; nil where it was not compared or 64 bits do not hold it.
  package var difference: Int64? {
    guard let ours else { return nil }
    let (difference, overflows) = figure.stated.subtractingReportingOverflow(ours)
    return overflows ? nil : difference
  }

  /// The cause of a ratio's difference: one reading, of one side or both.
  private var ratioCause: DifferenceCause? { sides.compactMap(\.part).first?.reading.cause }

  /// Whether causes are told.
  package var isSplit: Bool { !parts.isEmpty || ratioCause != nil }

  /// The share of one cause in the difference; 0 where it has none.
  package func amount(of cause: DifferenceCause) -> Int64 {
    if ratioCause == cause { return difference ?? 0 }
    return parts.filter { $0.reading.cause == cause }.reduce(0) { $0 &+ ($1.total ?? 0) }
  }

  /// What no part accounts for; of an explained difference what rounding leaves.
  package var unexplained: Int64? {
    guard let difference else { return nil }
    return ratioCause == nil ? parts.reduce(difference) { $0 &- ($1.total ?? 0) } : 0
  }
}
