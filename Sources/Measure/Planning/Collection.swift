import TerrainModel

/// What a scan keeps of the rows of a group, enough for the aggregates that are made of it.
enum Collection: Hashable, Sendable {
  /// How many there are.
  case rows
  /// The exact sum, and of how many values.
  case sums
  /// Each value once per group.
  case distinct
  /// Each value of each rep once per group.
  case distinctByRep
  /// Each day of each rep once per group; all days, or those that are worked where the rep is.
  case activeDays, activeWorkingDays
  /// All values.
  case values
  /// Durations, each with whether it has ended.
  case durations
  /// Values with rep and time.
  case readings

  /// Whether it tells values apart, as pairs of group and value.
  var isDistinct: Bool {
    switch self {
    case .distinct, .distinctByRep, .activeDays, .activeWorkingDays: true
    case .rows, .sums, .values, .durations, .readings: false
    }
  }

  init(_ aggregate: Aggregate) {
    switch aggregate {
    case .count: self = .rows
    case .sum, .average: self = .sums
    case .distinct: self = .distinct
    case .distinctByRep: self = .distinctByRep
    case .activeDays: self = .activeDays
    case .activeWorkingDays: self = .activeWorkingDays
    case .median, .percentile, .minimum, .maximum: self = .values
    case .lastValue: self = .readings
    case .survivalMedian: self = .durations
    }
  }
}
