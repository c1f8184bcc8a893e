/// The one way to a number: plan, analysis, report and lessons all ask through it.
///
/// Answers come in the order of the queries; each holds its values sorted by period, then member, unknown members
/// last.
package struct MetricService: Sendable {
  package var catalogue: KPICatalogue
  /// Throws where a query names a KPI that the catalogue does not have, or a segment cannot be read.
  package var answer: @Sendable (_ queries: [MetricQuery]) throws -> [[MetricValue]]
  /// Whether the facts hold every record and field that a KPI is made of.
  package var isFed: @Sendable (_ kpi: String) -> Bool
  /// The days that counts and money grow with.
  package var workingDays: WorkingCalendar

  package init(
    catalogue: KPICatalogue, answer: @escaping @Sendable ([MetricQuery]) throws -> [[MetricValue]],
    isFed: @escaping @Sendable (String) -> Bool, workingDays: WorkingCalendar = WorkingCalendar()
  ) {
    self.catalogue = catalogue
    self.answer = answer
    self.isFed = isFed
    self.workingDays = workingDays
  }
}
