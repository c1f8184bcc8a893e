import TerrainModel

extension FrenchWording {
  func status(_ status: ObjectiveVerdict.Status) -> String {
    switch status {
    case .hit: "atteint"
    case .missed: "manqué"
    case .onTrack: "en bonne voie"
    case .atRisk: "à risque"
    case .offTrack: "hors trajectoire"
    case .notStarted: "à venir"
    case .cannotTell: "indéterminé"
    }
  }

  func count(_ count: Int, _ status: ObjectiveVerdict.Status) -> String {
    let agrees = status == .hit || status == .missed || status == .cannotTell
    return "\(count)\u{A0}\(self.status(status))\(agrees && count > 1 ? "s" : "")"
  }

  func outcome(_ outcome: LetterVerdict.Outcome) -> String {
    switch outcome {
    case .pass: "oui"
    case .warn: "réserve"
    case .fail: "non"
    }
  }

  func letter(_ letter: SmartLetter) -> String {
    switch letter {
    case .specific: "Spécifique"
    case .measurable: "Mesurable"
    case .achievable: "Atteignable"
    case .relevant: "Pertinent"
    case .timeBound: "Daté"
    }
  }

  func verdict(_ verdict: Observation.Verdict, grade: EvidenceGrade) -> String {
    switch verdict {
    case .goesWithMore: "\(relation(grade)) une valeur plus élevée"
    case .goesWithLess: "\(relation(grade)) une valeur plus basse"
    case .noDifferenceThatMatters: "Pas d’écart qui compte"
    case .cannotTell: "Impossible de trancher pour l’instant"
    }
  }

  /// Only a randomised comparison speaks of a cause.
  private func relation(_ grade: EvidenceGrade) -> String {
    switch grade {
    case .a: "A causé"
    case .b: "Va de pair, au-delà de l’évolution constatée ailleurs, avec"
    case .c: "A été suivi par"
    case .d: "Va de pair avec"
    case .e: "Selon un témoignage, va de pair avec"
    }
  }

  func grade(_ grade: EvidenceGrade) -> String {
    switch grade {
    case .a: "tirage au sort"
    case .b: "évolution contre évolution, ou appariement"
    case .c: "avant et après"
    case .d: "côte à côte"
    case .e: "témoignage"
    }
  }

  func lessonStatus(_ status: Lesson.Status) -> String {
    switch status {
    case .open: "ouvert"
    case .confirmed: "confirmé par de nouvelles données"
    case .weakened: "affaibli par de nouvelles données"
    case .refuted: "réfuté par de nouvelles données\u{A0}: un savoir acquis"
    case .expired: "expiré, jamais revérifié"
    }
  }

  func signal(_ rule: Signal.Rule) -> String {
    switch rule {
    case .aboveLimit: "au-dessus de la limite du bruit"
    case .belowLimit: "en dessous de la limite du bruit"
    case .runAbove: "huit mois ou plus au-dessus de sa moyenne"
    case .runBelow: "huit mois ou plus en dessous de sa moyenne"
    }
  }

  func link(_ link: KPIDefinition.Link) -> String {
    switch link {
    case .activity: "Activité"
    case .response: "Réponse"
    case .meeting: "Rendez-vous"
    case .pipeline: "Pipeline"
    case .revenue: "Chiffre d’affaires"
    }
  }

  func severity(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "erreur"
    case .warning: "avertissement"
    case .note: "remarque"
    }
  }

  func condition(_ condition: AlertRule.Condition) -> String {
    switch condition {
    case .below: "en dessous de"
    case .above: "au-dessus de"
    }
  }
}
