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
    let share = texts.share.map { " (\($0))" } ?? ""
    let withoutAmount = texts.withoutAmount.map { " \($0) affaires sont sans montant." } ?? ""
    return "Contacts depuis \(texts.window) avant la création des affaires jusqu’à \(end). "
      + "\(texts.touchedDeals) affaires sur \(texts.deals) ont été touchées par quelque chose, "
      + "soit tout sauf \(texts.untouched) sur \(texts.amount)\(share).\(withoutAmount)"
  }

  func attributionOrder(swaps: [(String, String)], channels: Int) -> String {
    if channels < 2 { return "Un seul canal au plus y a part, quelle que soit la règle." }
    if swaps.isEmpty { return "L’ordre des canaux est le même avec toutes les règles." }
    let pairs = swaps.map { "\($0.0) et \($0.1)" }.joined(separator: "\u{202F}; ")
    return
      "L’ordre des canaux n’est pas stable\u{202F}; selon la règle, ceux-ci changent de place\u{A0}: \(pairs)."
  }
}
