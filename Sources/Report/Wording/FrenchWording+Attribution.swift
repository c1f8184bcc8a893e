import TerrainModel

extension FrenchWording {
  func channel(_ channel: Channel) -> String {
    switch channel {
    case .social: "Social"
    case .email: "E-mail"
    case .phone: "Téléphone"
    case .meeting: "Rendez-vous"
    case .other: "Autre"
    }
  }

  func creditRule(_ model: AttributionModel) -> String {
    switch model {
    case .first: "Premier"
    case .last: "Dernier"
    case .linear: "À parts égales"
    case .position: "40–20–40"
    case .timeDecay: "Décroissance"
    }
  }

  func attributionBase(_ texts: AttributionTexts) -> String {
    let end = texts.until == .created ? "leur création" : "leur clôture"
    let deals = "\(Language.fr.counted(texts.touchedDeals, "affaire")) sur \(texts.deals)"
    let touched =
      texts.share.map {
        "\($0) de \(texts.amount) (\(deals)) ont été touchés par quelque chose, quel que soit le canal"
      }
      ?? "\(deals) \(Language.fr.form(texts.touchedDeals, "a été touchée", "ont été touchées")) par quelque chose, quel que soit le canal"
    let withoutAmount = texts.withoutAmount.map { " Affaires sans montant\u{A0}: \($0)." } ?? ""
    return "Contacts depuis \(texts.window) avant la création des affaires jusqu’à \(end). "
      + "\(touched)\u{202F}; pour \(texts.untouched), aucun contact n’est connu.\(withoutAmount)"
  }

  func attributionJoins(_ texts: AttributionTexts) -> String {
    let touches = texts.touches == "1" ? "Sur le contact" : "Sur les \(texts.touches) contacts"
    let reached = Language.fr.counted(texts.joinedTouches, "a atteint", "ont atteint")
    return "\(touches) des exports, \(reached) un compte ou une personne que nomme une affaire\u{202F}; "
      + "\(Language.fr.counted(texts.joinableDeals, "affaire")) sur \(texts.deals) en "
      + "\(Language.fr.form(texts.joinableDeals, "nomme", "nomment"))."
  }

  func attributionOrder(swaps: [(String, String)], channels: Int) -> String {
    if channels < 2 { return "Un seul canal au plus y a part, quelle que soit la règle." }
    if swaps.isEmpty { return "L’ordre des canaux est le même avec toutes les règles." }
    let pairs = swaps.map { "\($0.0) et \($0.1)" }.joined(separator: "\u{202F}; ")
    return
      "L’ordre des canaux n’est pas stable\u{202F}; selon la règle, ceux-ci changent de place\u{A0}: \(pairs)."
  }
}
