import TerrainModel

/// Answers in French.
struct FrenchAnswerWording: AnswerWording {
  var interval: String { "Intervalle à 95\u{A0}%" }
  var nothing: String { "Aucun chiffre ne répond à cette question." }
  var restricted: String {
    "Avec les chiffres de commerciaux isolés et de petits groupes\u{A0}: à ne pas diffuser."
  }
  var yes: String { "oui" }
  var no: String { "non" }

  func held(_ held: KPIList.Held) -> String {
    switch held {
    case .rows: yes
    case .noRows: "export présent, sans lignes de ce type"
    case .nothing: no
    }
  }

  func title(_ title: DefinitionTitle) -> String {
    switch title {
    case .name: "Nom"
    case .label: "Libellé"
    case .meaning: "Sens"
    case .made: "Composition"
    case .unit: "Unité"
    case .better: "Meilleur"
    case .source: "Défini par"
    case .link: "Maillon"
    case .maturity: "Jugeable après"
    case .fewestCases: "Cas minimum"
    case .hash: "Nº de définition"
    case .place: "Défini dans"
    case .fed: "Dans les exports"
    case .dimensions: "Se ventile par"
    case .history: "Périodes passées"
    }
  }

  func withheld(_ parts: [String]) -> String {
    "Non affichés\u{A0}: \(parts.joined(separator: "\u{A0}; "))."
  }

  func withheldScope(_ count: String) -> String {
    "Non affichés\u{A0}: \(Language.fr.counted(count, "chiffre")) que les conditions réduisent à trop peu de commerciaux."
  }

  func fewCases(_ kpi: String, _ count: String, minimum: String) -> String {
    "\(kpi)\u{A0}: \(Language.fr.counted(count, "valeur repose", "valeurs reposent")) sur moins de \(minimum) cas, trop peu pour y lire plus qu’un décompte."
  }

  func readableUpTo(_ day: String, option: String, _ kpis: String) -> String {
    "Lisible jusqu’au \(day), avec \(option)\u{A0}: \(kpis)."
  }

  func unsaid(_ dimension: String, column: String, origin: MemberOrigin, _ kpis: String?) -> String {
    let place =
      switch origin {
      case .rep: "d’une colonne de l’export que son format associe à «\u{A0}\(column)\u{A0}»"
      case .peopleFile:
        "du fichier des personnes (colonne «\u{A0}\(column)\u{A0}»), par le commercial que nomme une ligne"
      case .export:
        "d’une colonne de l’export, ou d’un export qui s’y rattache, qu’un format associe à «\u{A0}\(column)\u{A0}»"
      }
    return
      "\(dimension)\u{A0}: aucune ligne ne le précise\(kpis.map { " pour \($0)" } ?? ""). Cela viendrait \(place)."
  }

  func unfed(_ names: String) -> String {
    "Les exports ne contiennent pas de quoi les calculer\u{A0}: \(names)."
  }

  func withoutDimension(_ names: String) -> String {
    "Laissés de côté, leurs enregistrements ne le disant pas\u{A0}: \(names)."
  }

  func unit(_ unit: Unit, currency: String) -> String {
    switch unit {
    case .count: "nombre"
    case .share: "%"
    case .money: currency
    case .days: "jours"
    case .ratio: "rapport"
    case .points: "points"
    case .moneyPerDay: "\(currency)/jour"
    }
  }

  func better(_ direction: KPIDefinition.Direction, _ number: (Double) -> String) -> String {
    switch direction {
    case .up: "plus haut"
    case .down: "plus bas"
    case .band(let low, let high): "entre \(number(low)) et \(number(high))"
    }
  }

  var noHistory: String {
    "non comparées\u{A0}: c’est un état du jour, dont les périodes passées changent encore (series est à false)\u{A0}; ni tendance, ni signaux, ni prévision, ni corrections de chiffres annoncés"
  }

  func aggregate(_ aggregate: Aggregate, percentile: String, of quantity: String) -> String {
    switch aggregate {
    case .count: "nombre\u{A0}: \(quantity)"
    case .sum: "somme\u{A0}: \(quantity)"
    case .distinct: "nombre sans répétition\u{A0}: \(quantity)"
    case .average: "moyenne\u{A0}: \(quantity)"
    case .median: "médiane\u{A0}: \(quantity)"
    case .percentile: "percentile \(percentile)\u{A0}: \(quantity)"
    case .minimum: "minimum\u{A0}: \(quantity)"
    case .maximum: "maximum\u{A0}: \(quantity)"
    case .activeDays: "jours de commerciaux avec au moins une ligne\u{A0}: \(quantity)"
    case .activeWorkingDays:
      "jours de commerciaux, ouvrés dans leur région, avec au moins une ligne\u{A0}: \(quantity)"
    case .distinctByRep: "nombre sans répétition, par commercial\u{A0}: \(quantity)"
    case .lastValue: "dernière valeur de chaque commercial, en moyenne\u{A0}: \(quantity)"
    case .survivalMedian:
      "médiane de Kaplan-Meier, ce qui n’est pas terminé comptant comme ouvert\u{A0}: \(quantity)"
    }
  }

  func rows(of record: RecordKind) -> String {
    switch record {
    case .activity: "activités"
    case .invitation: "invitations"
    case .connection: "relations"
    case .opportunity: "opportunités"
    case .stageChange: "changements d’étape"
    case .periodCount: "décomptes d’usage"
    case .training: "formations"
    case .gauge: "relevés d’un score"
    case .seat: "licences"
    case .spend: "dépenses"
    case .survey: "réponses au questionnaire"
    case .fieldNote: "notes de terrain"
    case .decision: "décisions"
    case .exchangeRate: "taux de change"
    case .person: "personnes"
    case .account: "comptes"
    case .product: "produits"
    case .contact: "contacts"
    case .holiday: "jours fériés"
    case .control: "chiffres de contrôle"
    }
  }

  func quantity(_ name: String, among rows: String) -> String { "\(name) (\(rows))" }

  func days(from first: String, to last: String) -> String { "jours de \(first) à \(last)" }

  func condition(_ dimension: String, _ members: [String], excluded: Bool) -> String {
    "\(dimension) \(excluded ? "n’est pas" : "est") \(members.joined(separator: " ou "))"
  }

  func window(_ window: EventWindow) -> String {
    "\(window.to.rawValue) vient au plus \(Language.fr.counted(window.days, "jour")) après \(window.from.rawValue)"
  }

  func touch(_ touch: TouchCondition) -> String {
    let channel = touch.channel.rawValue
    let claim =
      switch touch.claim {
      case .any: "un contact du canal \(channel) a touché le compte ou l’un de ses contacts"
      case .first: "le premier contact avec le compte ou l’un de ses contacts est du canal \(channel)"
      case .none: "aucun contact du canal \(channel) n’a touché le compte ni l’un de ses contacts"
      }
    let until =
      switch touch.until {
      case .created: "la création"
      case .closed: "la clôture"
      }
    return "\(claim), de \(Language.fr.counted(touch.daysBefore, "jour")) avant la création jusqu’à \(until)"
  }

  func datedBy(_ time: String) -> String { "à la date de \(time)" }

  func provided(_ conditions: [String]) -> String { "si " + conditions.joined(separator: " et si ") }
}
