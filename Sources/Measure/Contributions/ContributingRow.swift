package import TerrainModel

/// A row of an export that a figure is made of, and what it adds.
package struct ContributingRow: Hashable, Sendable {
  /// An amount before it was converted: how much of which currency, and how many units of it one of the pipeline's is
  /// worth, in units of the last decimal that `Field.rate` keeps.
  package struct Conversion: Hashable, Sendable {
    package var amount: Int64
    package var currency: String
    package var rate: Int64
  }

  package var origin: FactOrigin
  /// From 1; the line of the export on which the record starts.
  package var line: Int
  /// The day that places the row in its period.
  package var day: CalendarDay
  /// What is aggregated, in the units of `MeasureContribution.scale`: 1 for a row that is counted, days for a duration.
  /// nil where the row states none.
  package var value: Int64?
  /// What tells the row apart where different values are counted; nil for all other aggregates.
  package var key: UInt64?
  /// The rep, where readings of each rep are averaged; nil for all other aggregates.
  package var rep: UInt32?
  /// Seconds that order readings of a rep; nil for all other aggregates.
  package var time: Int64?
  /// Whether a duration has ended; true for everything else.
  package var hasEnded: Bool
  /// nil where the row states its amount in the pipeline's currency, or another thing than an amount is aggregated.
  package var conversion: Conversion?

  package init(
    origin: FactOrigin, line: Int, day: CalendarDay, value: Int64?, key: UInt64? = nil, rep: UInt32? = nil,
    time: Int64? = nil, hasEnded: Bool = true, conversion: Conversion? = nil
  ) {
    self.origin = origin
    self.line = line
    self.day = day
    self.value = value
    self.key = key
    self.rep = rep
    self.time = time
    self.hasEnded = hasEnded
    self.conversion = conversion
  }
}
