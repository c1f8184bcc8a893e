/// Effect 5: a lead source that looks bad because of where it is used.
package struct SimpsonTruth: Codable, Sendable, Equatable {
  package var leadSource: String
  /// The segment in which it is concentrated, and its share there and elsewhere.
  package var concentratedIn: String
  package var shareOfItsDealsThere: Double
  package var shareOfOtherDealsThere: Double
  /// Won of closed deals, over all segments: the misleading comparison.
  package var crude: Proportion
  package var crudeOthers: Proportion
  /// The planted difference within each segment.
  package var differenceWithinSegments: Double
}
