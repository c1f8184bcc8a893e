import TerrainModel

/// What a scan keeps of the rows of a group, enough for the aggregates that are made of it.
enum Collection: Hashable, Sendable {
  /// How many there are.
  case rows
  /// The exact sum, and of how many values.
  case sums
  /// Each value once per group.
  case distinct
  /// Each day of each rep once per group.
  case activeDays
  /// All values.
  case values
  /// Durations, each with whether it has ended.
  case durations
  /// Values with rep and time.
  case readings

  init(_ aggregate: Aggregate) {
    switch aggregate {
    case .count: self = .rows
    case .sum, .average: self = .sums
    case .distinct: self = .distinct
    case .activeDays: self = .activeDays
    case .median, .percentile, .minimum, .maximum: self = .values
    case .lastValue: self = .readings
    case .survivalMedian: self = .durations
    }
  }
}
