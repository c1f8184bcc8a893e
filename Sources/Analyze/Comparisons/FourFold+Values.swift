import Statistics
import TerrainModel

extension FourFold {
  /// One member's cases against those of all others.
  init(_ values: [MetricValue], exposed member: String) {
    self.init(exposedSuccesses: 0, exposedCases: 0, unexposedSuccesses: 0, unexposedCases: 0)
    for value in values {
      if value.member == member {
        exposedSuccesses += Double(value.successes ?? 0)
        exposedCases += Double(value.count)
      } else {
        unexposedSuccesses += Double(value.successes ?? 0)
        unexposedCases += Double(value.count)
      }
    }
  }

  /// The cases of two KPIs.
  init(exposed: MetricValue?, unexposed: MetricValue?) {
    self.init(
      exposedSuccesses: Double(exposed?.successes ?? 0), exposedCases: Double(exposed?.count ?? 0),
      unexposedSuccesses: Double(unexposed?.successes ?? 0), unexposedCases: Double(unexposed?.count ?? 0))
  }
}
