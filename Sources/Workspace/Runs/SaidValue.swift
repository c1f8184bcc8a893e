package import TerrainModel

/// A value of a closed period and the first as-of day that said so.
package struct SaidValue: Hashable, Sendable {
  package var asOf: CalendarDay
  package var value: PeriodValue

  package init(asOf: CalendarDay, value: PeriodValue) {
    self.asOf = asOf
    self.value = value
  }
}
