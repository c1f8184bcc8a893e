/// Survival of durations of which some have not ended yet.
package enum KaplanMeier {
  /// The median (Kaplan and Meier 1958): the first time at which at most half survive; nil where more than half still
  /// run. A duration that ends on the day another is cut off is taken to end first.
  ///
  /// - Parameter durations: in ascending order of days.
  package static func median(_ durations: [(days: Int64, hasEnded: Bool)]) -> Double? {
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
      // The product is rounded: exactly half must not be missed by its last digit.
      if ended > 0, survival <= 0.5 + 1e-12 { return Double(days) }
      atRisk -= leaving
    }
    return nil
  }
}
