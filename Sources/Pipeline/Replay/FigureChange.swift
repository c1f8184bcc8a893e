/// A figure that two runs state differently.
package struct FigureChange: Hashable, Sendable {
  package var kpi: String
  package var label: String
  package var dimension: String
  package var member: String
  package var grain: String
  package var period: String
  /// As printed in `kpis.csv`; empty where the run does not state it.
  package var before: String
  package var after: String
}
