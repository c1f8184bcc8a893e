import TerrainModel

/// What the number of a measure counts, where that follows from the measure.
enum MeasuredUnit: Hashable {
  case count, money, days
  /// Days of reps added up: a count of days.
  case daysOfReps

  /// nil where it does not follow: the value of a score or a survey may be anything.
  init?(_ measure: MeasureDefinition) {
    switch measure.aggregate {
    case .count, .distinct, .distinctByRep: self = .count
    case .activeDays, .activeWorkingDays: self = .daysOfReps
    case .survivalMedian: self = .days
    case .sum, .average, .median, .percentile, .minimum, .maximum, .lastValue:
      switch measure.quantity {
      case .days: self = .days
      case .field(.amount): self = .money
      // An average count of people or licences is none of people.
      case .field(.count) where measure.aggregate != .average: self = .count
      case .field, .rows: return nil
      }
    }
  }

  /// The units that a KPI of the measure alone can have.
  var units: [Unit] {
    switch self {
    case .count: [.count]
    case .money: [.money]
    case .days: [.days]
    case .daysOfReps: [.count, .days]
    }
  }

  /// The units of one over the other: a part of equal things is a share; money and days over a count are of each; the
  /// rest is a ratio.
  func units(over other: MeasuredUnit) -> [Unit] {
    switch (self, other) {
    case (.daysOfReps, .daysOfReps), (.count, .count), (.money, .money), (.days, .days),
      (.count, .daysOfReps), (.days, .daysOfReps):
      [.share, .ratio]
    case (.daysOfReps, .count), (.daysOfReps, .days): [.share, .ratio, .days]
    case (.money, .count): [.money, .ratio]
    case (.money, .days): [.moneyPerDay, .ratio]
    case (.money, .daysOfReps): [.money, .moneyPerDay, .ratio]
    case (.days, .count): [.days, .ratio]
    case (.count, .money), (.count, .days), (.days, .money), (.daysOfReps, .money): [.ratio]
    }
  }
}
