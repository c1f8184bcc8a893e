/// A figure of a closed period that an earlier run stated otherwise, and why.
///
/// The parts add up to `after - before`; a part is nil where one of the values is unknown.
package struct Restatement: Hashable, Sendable {
  package var kpi: String
  package var dimension: Dimension
  package var member: String
  package var period: String
  package var grain: Grain
  /// The first day that stated the value before.
  package var saidOn: CalendarDay
  package var before: Double?
  package var after: Double?
  /// Exports that came since: late rows, corrections, deals opened again.
  package var late: Double?
  /// People, vocabulary or sources of the pipeline were changed, or another version of the program reads them.
  package var configuration: Double?
  /// The exports and the configuration are the same; outcomes came to count as time went by.
  package var time: Double?
  /// The KPI is defined otherwise: what today's rows give under both definitions.
  package var definition: Double?
  /// Sources with exports that the earlier run did not have, sorted.
  package var sources: [String]

  package init(
    kpi: String, dimension: Dimension, member: String, period: String, grain: Grain, saidOn: CalendarDay,
    before: Double?, after: Double?, late: Double? = nil, configuration: Double? = nil, time: Double? = nil,
    definition: Double? = nil, sources: [String] = []
  ) {
    self.kpi = kpi
    self.dimension = dimension
    self.member = member
    self.period = period
    self.grain = grain
    self.saidOn = saidOn
    self.before = before
    self.after = after
    self.late = late
    self.configuration = configuration
    self.time = time
    self.definition = definition
    self.sources = sources
  }

  package var change: Double? {
    guard let before, let after else { return nil }
    return after - before
  }
}
