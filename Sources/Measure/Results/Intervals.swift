/// What measuring needs of statistics, in one place.
enum Intervals {
  /// The 95 % Wilson interval of a share.
  static func wilson(successes: Int, count: Int) -> (low: Double, high: Double)? {
    guard count > 0, successes >= 0, successes <= count else { return nil }
    let total = Double(count)
    let share = Double(successes) / total
    let z = 1.959963984540054
    let centre = (share + z * z / (2 * total)) / (1 + z * z / total)
    let half =
      z * (share * (1 - share) / total + z * z / (4 * total * total)).squareRoot() / (1 + z * z / total)
    return (successes == 0 ? 0 : max(0, centre - half), successes == count ? 1 : min(1, centre + half))
  }

  /// The Kaplan–Meier median of durations in ascending order: the first time at which at most half survive; nil
  /// where more than half still run. A row that ends on the day another is cut off is taken to end first.
  static func survivalMedian(durations: [(days: Int64, hasEnded: Bool)]) -> Double? {
    var atRisk = durations.count
    var survival = 1.0
    var index = 0
    while index < durations.count {
      let days = durations[index].days
      var ended = 0
      var leaving = 0
      while index < durations.count, durations[index].days == days {
        leaving += 1
        if durations[index].hasEnded { ended += 1 }
        index += 1
      }
      survival *= 1 - Double(ended) / Double(atRisk)
      if ended > 0, survival <= 0.5 { return Double(days) }
      atRisk -= leaving
    }
    return nil
  }
}
