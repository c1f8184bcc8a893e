import TerrainModel

/// The five letters of SMART, in order.
enum SmartLetter: CaseIterable, Sendable {
  case specific, measurable, achievable, relevant, timeBound

  /// The verdict on the letter.
  func verdict(in smart: SmartVerdict) -> LetterVerdict {
    switch self {
    case .specific: smart.specific
    case .measurable: smart.measurable
    case .achievable: smart.achievable
    case .relevant: smart.relevant
    case .timeBound: smart.timeBound
    }
  }
}
