/// Which deals' amounts are divided among which touches: one element of `attribution` in `kpis.yml`.
package struct AttributionDefinition: Hashable, Sendable {
  package enum Deals: String, CaseIterable, Codable, Sendable {
    /// Deals by the day they were created, whatever became of them.
    case created
    /// Deals that were won, by the day they were closed.
    case won
  }

  package var name: String
  package var label: LocalizedText
  package var deals: Deals
  /// Conditions on the deals; none on what comes from memberships, nor on accounts: the result is the company's.
  package var filters: [RowFilter]
  /// Days before creation at which the window opens, that day included.
  package var daysBefore: Int
  /// Touches until the day of creation, or until that of closing (or the as-of day while the deal is open), included.
  package var until: TouchCondition.Until
  /// Days after which a touch weighs half as much in the time-decay rule; at least 1.
  package var halfLifeDays: Int
  /// 128 bits (hex) of everything that the figures depend on; the label does not count.
  package var hash: String
  package var location: SourceLocation

  package init(
    name: String, label: LocalizedText, deals: Deals, filters: [RowFilter] = [], daysBefore: Int,
    until: TouchCondition.Until, halfLifeDays: Int = 7, hash: String = "", location: SourceLocation
  ) {
    self.name = name
    self.label = label
    self.deals = deals
    self.filters = filters
    self.daysBefore = daysBefore
    self.until = until
    self.halfLifeDays = halfLifeDays
    self.hash = hash
    self.location = location
  }
}
