/// How many cases it takes to see something.
package enum Power {
  /// Cases in each of two groups with which a difference of shares is seen with 80 % power at 5 % two-sided, both
  /// taken to scatter as the pooled share does. nil for no difference, and for more cases than a number holds.
  package static func casesPerGroup(pooledShare share: Double, difference: Double) -> Int? {
    guard difference > 0 else { return nil }
    let needed = 2 * share * (1 - share) * (Normal.z95Power80 / difference) * (Normal.z95Power80 / difference)
    return needed < 1e12 ? Int(needed.rounded(.up)) : nil
  }
}
