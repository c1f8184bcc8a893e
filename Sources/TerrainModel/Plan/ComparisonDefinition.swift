/// A question put to the field on every run; its answer is an `Observation`, an association at most.
package struct ComparisonDefinition: Hashable, Sendable {
  package enum Contrast: Hashable, Sendable {
    /// Each named member of a dimension against all other known members together; no member named: each in turn.
    case members(kpi: String, dimension: Dimension, members: [String])
    /// Two KPIs that split the same cases (win rate of touched and of untouched deals).
    case kpis(exposed: String, unexposed: String)
    /// How a KPI changed per rep for some members of a dimension from a day on, against how it changed for the
    /// others.
    case change(kpi: String, dimension: Dimension, members: [String], from: CalendarDay)
  }

  package var name: String
  package var label: LocalizedText
  package var contrast: Contrast
  /// Cases are compared within members of this dimension, so that a mix cannot pass for an effect.
  package var strata: Dimension?
  /// Differences smaller than this do not matter (in the KPI's unit).
  package var smallestThatMatters: Double
  package var location: SourceLocation

  package init(
    name: String, label: LocalizedText, contrast: Contrast, strata: Dimension? = nil,
    smallestThatMatters: Double,
    location: SourceLocation
  ) {
    self.name = name
    self.label = label
    self.contrast = contrast
    self.strata = strata
    self.smallestThatMatters = smallestThatMatters
    self.location = location
  }
}
