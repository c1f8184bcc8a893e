import TerrainModel

extension EnglishWording {
  func channel(_ channel: Channel) -> String {
    switch channel {
    case .social: "Social"
    case .email: "E-mail"
    case .phone: "Phone"
    case .meeting: "Meeting"
    case .other: "Other"
    }
  }

  func creditRule(_ model: AttributionModel) -> String {
    switch model {
    case .first: "First"
    case .last: "Last"
    case .linear: "Equal"
    case .position: "40–20–40"
    case .timeDecay: "Time decay"
    }
  }

  func attributionBase(_ texts: AttributionTexts) -> String {
    let end = texts.until == .created ? "their creation" : "their closing"
    let deals = "\(texts.touchedDeals) of \(Language.en.counted(texts.deals, "deal"))"
    let touched =
      texts.share.map { "\($0) of \(texts.amount) (\(deals)) was touched by something, whatever the channel" }
      ?? "\(deals) \(Language.en.form(texts.touchedDeals, "was", "were")) touched by something, whatever the channel"
    let withoutAmount = texts.withoutAmount.map { " Without an amount: \($0) of the deals." } ?? ""
    return "Touches from \(texts.window) before the deals were created until \(end). "
      + "\(touched); for \(texts.untouched) no touch is known.\(withoutAmount)"
  }

  func attributionJoins(_ texts: AttributionTexts) -> String {
    "Of the exports’ \(Language.en.counted(texts.touches, "touch", "touches")), \(texts.joinedTouches) reached an account "
      + "or a contact that a deal names; \(texts.joinableDeals) of \(Language.en.counted(texts.deals, "deal")) "
      + "\(Language.en.form(texts.joinableDeals, "names", "name")) one."
  }

  func attributionOrder(swaps: [(String, String)], channels: Int) -> String {
    if channels < 2 { return "One channel at most has a part in it, whatever the rule." }
    if swaps.isEmpty { return "The order of the channels is the same under every rule." }
    let pairs = swaps.map { "\($0.0) and \($0.1)" }.joined(separator: "; ")
    return "The order of the channels is not stable; depending on the rule these change places: \(pairs)."
  }
}
