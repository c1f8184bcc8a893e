/// The planted effects.
package struct EffectTruth: Codable, Sendable, Equatable {
  package var socialTouchWinRate: TouchEffectTruth
  package var trainingAcceptance: TrainingEffectTruth
  package var nonAdoptingTeam: NonAdoptionTruth
  package var nulls: [NullTruth]
  package var simpson: SimpsonTruth
}
