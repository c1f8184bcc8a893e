import TerrainModel

/// What a stage's name says of the deal, in six languages.
enum StageGuess {
  /// nil where it says neither won nor lost.
  static func status(of stage: String) -> OpportunityStatus? {
    let word = stage.lowercased()
    let lost = [
      "lost", "perdu", "perdid", "perdida", "verloren", "persa", "perso", "abandon", "cancel", "annul",
      "disqualif",
    ]
    let won = [
      "won", "gagné", "gagne", "ganad", "gewonnen", "ganho", "ganha", "vinto", "vinta", "signed", "signé",
      "conclu",
    ]
    if lost.contains(where: { word.contains($0) }) { return .lost }
    if won.contains(where: { word.contains($0) }) { return .won }
    return nil
  }
}
