package import TerrainModel

/// A question about KPIs as somebody typed it, names not yet looked up.
package struct KPIWords: Sendable {
  /// Empty: the KPIs that the pipeline's report shows.
  package var kpis: [String]
  /// Dimensions; empty: the company as a whole.
  package var by: [String]
  /// nil: the period's own, or everything as one.
  package var grain: Grain?
  /// Both included; nil: as the report begins and ends.
  package var from: CalendarDay?
  package var to: CalendarDay?
  /// The name of a period in place of days: `2026-Q1`.
  package var period: String?
  /// `region=North`, `source!=Web,Partner`: all must hold.
  package var conditions: [String]
  /// Whether figures of single reps and small groups may be shown.
  package var isRestricted: Bool

  package init(
    kpis: [String] = [], by: [String] = [], grain: Grain? = nil, from: CalendarDay? = nil,
    to: CalendarDay? = nil, period: String? = nil, conditions: [String] = [], isRestricted: Bool = false
  ) {
    self.kpis = kpis
    self.by = by
    self.grain = grain
    self.from = from
    self.to = to
    self.period = period
    self.conditions = conditions
    self.isRestricted = isRestricted
  }
}
