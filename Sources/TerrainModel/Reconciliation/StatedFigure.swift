/// A figure that somebody else states: finance or the CRM in a table of controls, or an export in its closing row.
package struct StatedFigure: Hashable, Sendable {
  /// What the figure is of.
  package enum Subject: Hashable, Sendable {
    case kpi(String)
    /// The rows of the export itself; nil: how many there are, else what a column adds up to.
    case export(Field?)
  }

  package var subject: Subject
  /// Both days included; nil for an export's closing row.
  package var first: CalendarDay?
  package var last: CalendarDay?
  package var scope: [RowFilter]
  /// In 10⁻⁴, whatever the unit.
  package var stated: Int64
  /// In 10⁻⁴: one of the last decimal that it is stated in, at most 1 as a whole.
  package var unit: Int64
  /// ISO 4217, as stated; empty where none is.
  package var currency: String
  /// Who states it, in the table's own words; empty where it does not say.
  package var statedBy: String
  /// Where it is stated.
  package var origin: FactOrigin
  package var line: Int

  /// Without `unit` the figure is taken to be stated in the decimals that its number needs.
  package init(
    subject: Subject, first: CalendarDay? = nil, last: CalendarDay? = nil, scope: [RowFilter] = [],
    stated: Int64, unit: Int64? = nil, currency: String = "", statedBy: String = "", origin: FactOrigin,
    line: Int
  ) {
    self.subject = subject
    self.first = first
    self.last = last
    self.scope = scope
    self.stated = stated
    self.unit = unit ?? Self.unit(of: stated)
    self.currency = currency
    self.statedBy = statedBy
    self.origin = origin
    self.line = line
  }

  /// The KPI that it is of; nil for an export's closing row.
  package var kpi: String? {
    if case .kpi(let name) = subject { return name }
    return nil
  }

  private static func unit(of stated: Int64) -> Int64 {
    var unit = FixedPoint.scale
    while unit > 1 && stated % unit != 0 { unit /= 10 }
    return unit
  }
}
