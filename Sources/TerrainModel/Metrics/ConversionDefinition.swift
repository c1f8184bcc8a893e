/// How often one kind of event is followed by another of the same person, company or rep.
///
/// Each converting event goes to the nearest base event before it, or on the same day, if that one is less than `days`
/// days old; it is counted where and when that base event was. Base events younger than the window do not count yet.
/// The rule is that of MetricFlow's conversion metrics.
package struct ConversionDefinition: Hashable, Sendable {
  /// What both events must have in common.
  package enum Entity: String, CaseIterable, Codable, Sendable {
    case contact, account, rep

    /// The column that tells it.
    package var field: Field {
      switch self {
      case .contact: .contact
      case .account: .account
      case .rep: .rep
      }
    }
  }

  package enum Result: String, CaseIterable, Codable, Sendable {
    /// Converting events out of base events. Above 1 where one base event is followed by several.
    case rate
    /// The number of converting events that have a base event.
    case conversions
  }

  /// The measure whose rows are the base events: a count of rows.
  package var base: String
  /// The measure whose rows are the converting events: a count of rows.
  package var conversion: String
  package var entity: Entity
  package var days: Int
  package var result: Result
  /// Which base events count once every converting event has found its own; empty: all.
  package var filters: [RowFilter]

  package init(
    base: String, conversion: String, entity: Entity, days: Int, result: Result = .rate,
    filters: [RowFilter] = []
  ) {
    self.base = base
    self.conversion = conversion
    self.entity = entity
    self.days = days
    self.result = result
    self.filters = filters
  }
}
