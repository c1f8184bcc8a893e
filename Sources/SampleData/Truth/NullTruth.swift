/// Something that changes nothing: whoever claims a difference here is wrong.
package struct NullTruth: Codable, Sendable, Equatable {
  /// `lead_source`, `type`, `region`, `social_touch`, `training`, `posts`.
  package var factor: String
  /// `win_rate`, `amount`, `cycle_days`.
  package var outcome: String
  /// What must be held equal for the difference to be 0; empty if nothing must.
  package var given: [String]
  /// The values compared; empty where the factor is yes or no.
  package var levels: [String]
}
