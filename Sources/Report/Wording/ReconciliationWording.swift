import TerrainModel

/// The words for stated figures in one language.
protocol ReconciliationWording: Sendable {
  func cause(_ cause: DifferenceCause) -> String
  /// What the other system seems to have done; `field` names a field.
  func reading(_ reading: OtherReading, _ field: (Field) -> String) -> String
  func obstacle(_ obstacle: Reconciliation.Obstacle) -> String
  func reconciliationSums(all: String, agree: String, explained: String, open: String) -> String
  func ambiguous(_ explanations: String) -> String
  func otherRowsAlike(_ rows: String) -> String
  func side(_ role: RatioSide.Role) -> String
  /// By what either would differ if it were the only one, with what it is here in brackets.
  func sidesAlone(numerator: String, denominator: String) -> String
  func rowCount(_ count: Int, _ formatted: String) -> String
}
