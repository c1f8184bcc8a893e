package import TerrainModel

/// The rows behind one measure of a figure.
package struct MeasureContribution: Sendable {
  /// What the measure is to the figure.
  package enum Role: Hashable, Sendable {
    case value, numerator, denominator
    /// A base event of a conversion, and an event that converted.
    case base, converted
    /// Rows that make a rep active: in the period, and before it.
    case activity
  }

  /// The KPIs of a formula that lead to it, outermost first; empty for the KPI itself.
  package var path: [String]
  package var role: Role
  package var measure: MeasureDefinition
  /// How many units of a row's value make 1.
  package var scale: Int64
  /// In the order of the sources and files, then by line.
  package var rows: [ContributingRow]

  package init(
    path: [String], role: Role, measure: MeasureDefinition, scale: Int64, rows: [ContributingRow]
  ) {
    self.path = path
    self.role = role
    self.measure = measure
    self.scale = scale
    self.rows = rows
  }
}
