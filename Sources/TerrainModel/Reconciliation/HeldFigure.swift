/// A stated figure that was held against ours, with what may explain it: what figures of adjoining spans are held
/// together by.
package struct HeldFigure: Sendable {
  package var reconciliation: Reconciliation
  /// Empty where the figures agree, or where a difference has no parts.
  package var read: FigureReadings

  package init(_ reconciliation: Reconciliation, read: FigureReadings = FigureReadings()) {
    self.reconciliation = reconciliation
    self.read = read
  }
}
