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
    let share = texts.share.map { " (\($0))" } ?? ""
    let withoutAmount = texts.withoutAmount.map { " \($0) deals have no amount." } ?? ""
    return "Touches from \(texts.window) before the deals were created until \(end). "
      + "Something touched \(texts.touchedDeals) of \(texts.deals) deals, "
      + "all but \(texts.untouched) of \(texts.amount)\(share).\(withoutAmount)"
  }

  func attributionOrder(swaps: [(String, String)], channels: Int) -> String {
    if channels < 2 { return "One channel at most has a part in it, whatever the rule." }
    if swaps.isEmpty { return "The order of the channels is the same under every rule." }
    let pairs = swaps.map { "\($0.0) and \($0.1)" }.joined(separator: "; ")
    return "The order of the channels is not stable; depending on the rule these change places: \(pairs)."
  }
}
