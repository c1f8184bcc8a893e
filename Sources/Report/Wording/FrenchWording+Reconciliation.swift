import TerrainModel

extension FrenchWording {
  func cause(_ cause: DifferenceCause) -> String {
    switch cause {
    case .duplicate: "Doublon"
    case .missing: "Manquant"
    case .owner: "Responsable"
    case .date: "Date"
    case .currency: "Devise"
    case .definition: "Définition"
    }
  }

  func reading(_ reading: OtherReading, _ field: (Field) -> String) -> String {
    switch reading {
    case .duplicatesCounted: "compté là-bas, doublon ici"
    case .rejectsCounted: "illisible ici"
    case .withdrawnCounted: "absent du dernier export"
    case .rowUnknownThere: "compté ici seulement"
    case .adjoiningSpan: "compté là-bas dans la période voisine, dont un chiffre est donné aussi"
    case .unmatchedOwnersCounted: "de personne que l’on connaisse ici"
    case .presentTeams: "chacun dans son équipe, son manager ou sa région d’aujourd’hui"
    case .spanWidened(let days):
      "jusqu’à \(days)\u{A0}\(Language.fr.form("\(days)", "jour", "jours")) hors de la période"
    case .spanNarrowed(let days):
      days == 1
        ? "le premier ou le dernier jour de la période"
        : "dans les \(days)\u{A0}premiers ou derniers jours de la période"
    case .spanShifted(let start, let end):
      [("début", start), ("fin", end)].filter { $0.1 != 0 }.map { what, days in
        "\(what) \(abs(days))\u{A0}\(Language.fr.form("\(abs(days))", "jour", "jours")) plus \(days > 0 ? "tard" : "tôt")"
      }.joined(separator: ", ")
    case .placed(let time): "placé selon une autre date (\(field(time)))"
    case .laterRowsCounted: "daté ou livré après la date d’arrêté"
    case .faceValue: "autres devises additionnées telles quelles"
    case .presentRates: "converti au taux de la date d’arrêté"
    case .conditionDropped(let dimension): "sans la condition sur «\u{A0}\(self.dimension(dimension))\u{A0}»"
    case .windowDropped: "sans la limite de temps"
    case .touchesIgnored: "sans la condition sur les contacts"
    }
  }

  func obstacle(_ obstacle: Reconciliation.Obstacle) -> String {
    switch obstacle {
    case .unknownKPI: "Non comparé\u{A0}: aucun indicateur ne porte ce nom."
    case .otherCurrency: "Non comparé\u{A0}: donné dans une autre devise."
    case .spanNotOver: "Non comparé\u{A0}: la période n’est pas terminée."
    case .noValue: "Non comparé\u{A0}: aucun chiffre ne lui correspond."
    case .unknownScope: "Non comparé\u{A0}: personne de ce nom n’est connu."
    }
  }

  func reconciliationSums(all: String, agree: String, explained: String, open: String) -> String {
    "Chiffres de contrôle\u{A0}: \(all). Identiques, ou à l’arrondi près\u{A0}: \(agree). Différents et expliqués\u{A0}: \(explained). Ouverts\u{A0}: \(open)."
  }

  func ambiguous(_ explanations: String) -> String {
    "\(explanations)\u{A0}\(Language.fr.form(explanations, "explication aussi simple est possible", "explications aussi simples sont possibles"))\u{202F}; aucune n’est retenue. Ce que d’autres lectures compteraient est dans restricted/reconciliation_rows.csv."
  }

  func otherRowsAlike(_ rows: String) -> String { "ou aussi bien\u{A0}: \(rows) de plus" }

  func side(_ role: RatioSide.Role) -> String {
    switch role {
    case .numerator: "numérateur"
    case .denominator: "dénominateur"
    }
  }

  func sidesAlone(numerator: String, denominator: String) -> String {
    "Si seul le numérateur diffère, de \(numerator)\u{202F}; si seul le dénominateur, de \(denominator). Entre parenthèses, sa valeur ici."
  }

  func rowCount(_ count: Int, _ formatted: String) -> String {
    "\(formatted)\u{A0}\(Language.fr.form(formatted, "ligne", "lignes"))"
  }
}
