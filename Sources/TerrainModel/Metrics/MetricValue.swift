/// One answer: a KPI for one member of a dimension in one period.
package struct MetricValue: Hashable, Sendable {
  package var kpi: String
  package var dimension: Dimension
  /// The canonical name; empty for the company, and for rows whose member is not known (see `isUnknownMember`).
  package var member: String
  /// The rows whose member the exports or the people file do not say.
  package var isUnknownMember: Bool
  /// The second dimension, where the query crosses one.
  package var crossed: Dimension?
  /// The member of the crossed dimension; empty where the query crosses none, and for rows that do not say.
  package var crossedMember: String
  /// The team of a rep, the manager of a team: the member above, where there is exactly one.
  package var parent: String
  package var period: Period
  /// nil: unknown (nothing to divide by, or no such data). 0 is exactly zero.
  package var value: Double?
  /// The value in 10⁻⁴, exact, where it is a count or a sum of fixed-point numbers that 64 bits hold (922 trillion).
  package var exact: Int64?
  /// Cases: the denominator of a share, else the rows.
  package var count: Int
  /// For a share of rows: how many of `count` it holds; nil for every other KPI.
  package var successes: Int?
  /// 95 % interval (Wilson) of a share of rows; nil without cases and for every other KPI.
  package var low: Double?
  package var high: Double?
  /// Whether every row of the period has had its maturity window.
  package var isMature: Bool
  /// The first as-of day on which it will be mature.
  package var readableFrom: CalendarDay
  /// Distinct reps that the group had in the period, by the people file; of the unknown member those without a group.
  package var reps: Int

  package init(
    kpi: String, dimension: Dimension, member: String, isUnknownMember: Bool = false,
    crossed: Dimension? = nil, crossedMember: String = "", parent: String = "", period: Period,
    value: Double?, exact: Int64? = nil,
    count: Int, successes: Int? = nil,
    low: Double? = nil, high: Double? = nil,
    isMature: Bool = true, readableFrom: CalendarDay, reps: Int = 0
  ) {
    self.kpi = kpi
    self.dimension = dimension
    self.member = member
    self.isUnknownMember = isUnknownMember
    self.crossed = crossed
    self.crossedMember = crossedMember
    self.parent = parent
    self.period = period
    self.value = value
    self.exact = exact
    self.count = count
    self.successes = successes
    self.low = low
    self.high = high
    self.isMature = isMature
    self.readableFrom = readableFrom
    self.reps = reps
  }

  /// Whether it is of a period some of whose cases still wait for their outcome, beyond the end of the period itself: it
  /// will change, mostly upwards, and reads as a drop beside older ones. A whole span stands beside nothing.
  package var hasOpenOutcomes: Bool {
    !isMature && period.grain != .all && readableFrom > period.last
  }
}
