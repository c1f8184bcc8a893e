/// Survival of durations of which some have not ended yet.
package enum KaplanMeier {
  /// The first duration by which at most half are left, or exactly half between two; nil where more than half are
  /// still open at the last end. (Kaplan and Meier 1958.)
  ///
  /// - Parameters:
  ///   - ended: durations that ended, in any order.
  ///   - open: durations so far of those that have not.
  package static func median(ended: [Double], open: [Double]) -> Double? {
    guard (ended + open).allSatisfy(\.isFinite) else { return nil }
    let ends = ended.sorted()
    let others = open.sorted()
    var survival = 1.0
    var index = 0
    var openBefore = 0
    while index < ends.count {
      let time = ends[index]
      var deaths = 0
      while index + deaths < ends.count && ends[index + deaths] == time { deaths += 1 }
      while openBefore < others.count && others[openBefore] < time { openBefore += 1 }
      let atRisk = ends.count - index + others.count - openBefore
      survival *= 1 - Double(deaths) / Double(atRisk)
      if survival <= 0.5 + 1e-12 { return time }
      index += deaths
    }
    return nil
  }
}
