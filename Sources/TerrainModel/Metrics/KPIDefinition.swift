/// A defined number: what it is made of, what it means, and from when it can be read.
package struct KPIDefinition: Hashable, Sendable {
  package indirect enum Shape: Hashable, Sendable {
    case simple(measure: String)
    /// Numerator over denominator, both measures. A share when the numerator's rows are among the denominator's.
    case ratio(numerator: String, denominator: String)
    /// A formula over other KPIs.
    case derived(Formula)
    /// Another KPI over everything from the start of a span to the end of each period.
    case cumulative(of: String, over: CumulativeSpan)
    case conversion(ConversionDefinition)
    case cohort(CohortDefinition)
    case habit(HabitDefinition)
    /// Days of the period up to the as-of day that are worked: Mondays to Fridays without holidays.
    case workingDays
  }

  /// Which values are good.
  package enum Direction: Hashable, Sendable {
    case up, down
    /// From `low` to `high`, both included: more is no better than enough.
    case band(low: Double, high: Double)

    package var name: String {
      switch self {
      case .up: "up"
      case .down: "down"
      case .band: "band"
      }
    }
  }

  /// The place in the chain that leads from what reps do to what comes of it.
  package enum Link: String, CaseIterable, Codable, Comparable, Sendable {
    case activity, response, meeting, pipeline, revenue

    package static func < (left: Link, right: Link) -> Bool {
      let order = Link.allCases
      return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
    }

    /// Whether it moves before results do.
    package var isLeading: Bool { self == .activity || self == .response || self == .meeting }
  }

  package var name: String
  package var label: LocalizedText
  package var definition: LocalizedText
  package var shape: Shape
  package var unit: Unit
  package var better: Direction
  /// Where the definition comes from: a publication, a norm, a decision of the company; empty where nobody says.
  package var source: String
  package var link: Link
  /// Days after an event until its outcome can be judged; a period is mature when its last day is that old.
  package var maturityDays: Int
  /// Fewest cases (denominator, or rows) for a value to be read as more than a count.
  package var minimumSample: Int
  /// Whether its past periods stay as they are once they are mature, so that they can be compared; false for states of
  /// today (what is still open), of which young periods always hold more.
  package var isSeries: Bool
  /// Decimals to print.
  package var decimals: Int
  /// 128 bits (hex) of the canonical text of the definition and of the measures and KPIs under it, the same on every
  /// machine; labels, sentences and decimals do not count.
  package var hash: String
  package var location: SourceLocation

  package init(
    name: String, label: LocalizedText, definition: LocalizedText, shape: Shape, unit: Unit,
    better: Direction, source: String = "",
    link: Link, maturityDays: Int = 0, minimumSample: Int = 1, isSeries: Bool = true, decimals: Int = 0,
    hash: String = "", location: SourceLocation
  ) {
    self.name = name
    self.label = label
    self.definition = definition
    self.shape = shape
    self.unit = unit
    self.better = better
    self.source = source
    self.link = link
    self.maturityDays = maturityDays
    self.minimumSample = minimumSample
    self.isSeries = isSeries
    self.decimals = decimals
    self.hash = hash
    self.location = location
  }

  /// The KPIs that it is made of, sorted; empty where it rests on measures alone.
  package var operands: [String] { shape.operands }

  /// Whether neighbouring periods are made of different days, so that a series of them can be judged: sums to date rise
  /// by themselves, weeks that are looked at again stay as they were, the calendar is nobody's doing, and states of today
  /// are not those of their periods.
  package var hasSeparatePeriods: Bool {
    switch shape {
    case .simple, .ratio, .derived, .conversion, .cohort: isSeries
    case .cumulative, .habit, .workingDays: false
    }
  }
}

extension KPIDefinition.Shape {
  /// The KPIs that it names, sorted; empty where it rests on measures alone.
  package var operands: [String] {
    switch self {
    case .derived(let formula): formula.operands
    case .cumulative(let operand, _): [operand]
    case .simple, .ratio, .conversion, .cohort, .habit, .workingDays: []
    }
  }
}
