extension RecordKind {
  /// Whether its rows are what a system reports of a span, so that no row means that nothing was reported: unknown, not
  /// zero. Of everything else each case is a row, and no row is no case.
  package var isReport: Bool { self == .periodCount || self == .gauge }
}
