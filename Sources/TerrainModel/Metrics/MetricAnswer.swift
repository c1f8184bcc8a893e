/// The answer to one query: its values in the order of its periods, members and crossed members.
///
/// What many values share stands there once, in the frame. A figure takes 64 bytes then and a `MetricValue`, which is made
/// when it is looked at, four times as many; a run has hundreds of thousands.
package struct MetricAnswer: RandomAccessCollection, Sendable {
  /// What the figures have in common, and the names and periods that they point to.
  package struct Frame: Sendable {
    package var kpi: String
    package var dimension: Dimension
    package var crossed: Dimension?
    package var periods: [ReadablePeriod]
    package var members: [String]
    package var crossedMembers: [String]
    /// The members above.
    package var parents: [String]

    package init(
      kpi: String, dimension: Dimension, crossed: Dimension?, periods: [ReadablePeriod] = [],
      members: [String] = [], crossedMembers: [String] = [], parents: [String] = []
    ) {
      self.kpi = kpi
      self.dimension = dimension
      self.crossed = crossed
      self.periods = periods
      self.members = members
      self.crossedMembers = crossedMembers
      self.parents = parents
    }
  }

  /// A 95 % interval.
  package struct Interval: Hashable, Sendable {
    package var low: Double
    package var high: Double

    package init(low: Double, high: Double) {
      self.low = low
      self.high = high
    }
  }

  package private(set) var frame: Frame
  private var figures: [Figure] = []
  /// As many as figures, or none where no figure has one.
  private var intervals: [Interval?] = []

  package init(_ frame: Frame) {
    self.frame = frame
  }

  package var startIndex: Int { 0 }

  package var endIndex: Int { figures.count }

  package subscript(place: Int) -> MetricValue {
    let figure = figures[place]
    let interval = intervals.isEmpty ? nil : intervals[place]
    let period = frame.periods[Int(figure.period)]
    return MetricValue(
      kpi: frame.kpi, dimension: frame.dimension, member: Self.name(figure.member, of: frame.members),
      isUnknownMember: Int(figure.member) == frame.members.count, crossed: frame.crossed,
      crossedMember: Self.name(figure.crossedMember, of: frame.crossedMembers),
      parent: Self.name(figure.parent, of: frame.parents), period: period.period, value: figure.value,
      exact: figure.exact, count: figure.count, successes: figure.successes, low: interval?.low,
      high: interval?.high, isMature: period.isMature, readableFrom: period.readableFrom,
      reps: Int(figure.reps))
  }

  private static func name(_ place: Int32, of names: [String]) -> String {
    Int(place) < names.count ? names[Int(place)] : ""
  }

  /// Whether the figure at a place is an exact one: a count or a sum.
  package func isExact(at place: Int) -> Bool { figures[place].exact != nil }

  /// The periods that some figure is of.
  package var usedPeriods: [ReadablePeriod] {
    var isUsed = [Bool](repeating: false, count: frame.periods.count)
    for figure in figures { isUsed[Int(figure.period)] = true }
    return zip(frame.periods, isUsed).filter(\.1).map(\.0)
  }

  /// The members that some figure is of, without the unknown one.
  package var usedMembers: [String] {
    var isUsed = [Bool](repeating: false, count: frame.members.count + 1)
    for figure in figures { isUsed[Int(figure.member)] = true }
    return zip(frame.members, isUsed).filter(\.1).map(\.0)
  }

  package mutating func reserveCapacity(_ number: Int) { figures.reserveCapacity(number) }

  package mutating func append(_ figure: Figure, interval: Interval? = nil) {
    if interval != nil || !intervals.isEmpty {
      // The first interval comes after figures that have none.
      while intervals.count < figures.count { intervals.append(nil) }
      intervals.append(interval)
    }
    figures.append(figure)
  }

  /// The values that are kept, in their order.
  package func keeping(_ isKept: (MetricValue) -> Bool) -> MetricAnswer {
    var kept = MetricAnswer(frame)
    for place in indices where isKept(self[place]) {
      kept.append(figures[place], interval: intervals.isEmpty ? nil : intervals[place])
    }
    return kept
  }

  /// The same with other periods in the place of its own.
  package func renamingPeriods(_ renamed: (ReadablePeriod) -> ReadablePeriod) -> MetricAnswer {
    var answer = self
    answer.frame.periods = frame.periods.map(renamed)
    return answer
  }
}
