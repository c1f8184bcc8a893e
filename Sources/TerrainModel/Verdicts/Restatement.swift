/// A figure of a closed period that an earlier run stated otherwise, and why.
///
/// The parts add up to `change`; a part is nil where it does not apply or cannot be told.
package struct Restatement: Hashable, Sendable {
  package var kpi: String
  package var dimension: Dimension
  package var member: String
  package var period: String
  package var grain: Grain
  /// The first day that stated the value before; of a figure that is new, the day of the run before this one.
  package var saidOn: CalendarDay
  /// nil: unknown, or the figure was not there.
  package var before: FigureValue?
  /// Of a group of people: how many reps it had when the value before was stated, and whether what was shared then left
  /// it out; nil where that is not known.
  package var repsThen: Int?
  package var wasWithheld: Bool?
  /// nil: unknown, or the figure is no longer there.
  package var after: FigureValue?
  /// Whether a figure that is not there is zero: where it counts or adds up rows, there were none.
  package var addsUpRows: Bool
  /// Rows that exports delivered since have brought, corrected or withdrawn.
  package var late: FigureValue?
  /// Deals that were closed and are now open, or closed with another outcome.
  package var reopened: FigureValue?
  /// Rows that could not be read then and can be now, of the same bytes.
  package var replayed: FigureValue?
  /// People, vocabulary or sources of the pipeline were changed, or another version of the program reads them.
  package var configuration: FigureValue?
  /// The exports and the configuration are the same; outcomes came to count as time went by.
  package var time: FigureValue?
  /// The KPI is defined otherwise: what today's rows give under both definitions.
  package var definition: FigureValue?
  /// Sources with exports that the earlier run did not have, or read otherwise, of the records that the KPI is made of;
  /// sorted.
  package var sources: [String]

  package init(
    kpi: String, dimension: Dimension, member: String, period: String, grain: Grain, saidOn: CalendarDay,
    before: FigureValue?, after: FigureValue?, addsUpRows: Bool = false, sources: [String] = []
  ) {
    self.kpi = kpi
    self.dimension = dimension
    self.member = member
    self.period = period
    self.grain = grain
    self.saidOn = saidOn
    self.before = before
    self.after = after
    self.addsUpRows = addsUpRows
    self.sources = sources
  }

  package var change: FigureValue? {
    let nothing: FigureValue? = addsUpRows ? .exact(0) : nil
    guard let before = before ?? nothing, let after = after ?? nothing else { return nil }
    return after - before
  }
}
