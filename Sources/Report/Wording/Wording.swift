import TerrainModel

/// The sentences of a language.
struct Wording {
  let language: Language

  init(_ language: Language) {
    self.language = language
  }

  var unknownMember: String { language == .fr ? "(inconnu)" : "(unknown)" }

  func status(_ status: ObjectiveVerdict.Status) -> String {
    switch status {
    case .hit: language == .fr ? "atteint" : "hit"
    case .missed: language == .fr ? "manqué" : "missed"
    case .onTrack: language == .fr ? "en bonne voie" : "on track"
    case .atRisk: language == .fr ? "menacé" : "at risk"
    case .offTrack: language == .fr ? "hors de portée" : "off track"
    case .notStarted: language == .fr ? "pas commencé" : "not started"
    case .cannotTell: language == .fr ? "indécidable" : "cannot tell"
    }
  }

  func claim(_ observation: Observation) -> String {
    "\(observation.comparison.label[language]) \(observation.member): \(observation.verdict.rawValue)"
  }
}
