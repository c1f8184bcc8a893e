/// Effect 1: a social touch before a deal is created raises its chance of being won.
package struct TouchEffectTruth: Codable, Sendable, Equatable {
  /// One segment's base rate and draws; closed deals only.
  package struct Segment: Codable, Sendable, Equatable {
    /// Planted probability that an untouched deal is won.
    package var baseWinRate: Double
    package var touched = Proportion()
    package var untouched = Proportion()
  }

  /// Added to the probability, the same in every segment.
  package var difference: Double
  /// The touch lies within this many days before the creation, by the owner, on the deal's account or contact.
  package var windowDays: Int
  /// Standard deviation of the reps' own additions to the probability.
  package var repStandardDeviation: Double
  /// By segment as the exports spell it.
  package var segments: [String: Segment]
}
