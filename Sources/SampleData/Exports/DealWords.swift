/// How a deal's state is spelt in the CRMs.
struct DealWords {
  /// A step of a deal's life.
  enum Stage: Int, Sendable {
    case prospecting, qualification, proposal, negotiation, won, lost
  }

  let deal: SampleDeal

  /// Shares of the cycle after which a deal is qualified, gets its proposal, is negotiated.
  static let (qualified, proposed, negotiated) = (0.25, 0.55, 0.8)

  /// The stage at a moment: the result, or how far an open deal has come.
  func stage(at end: Int64) -> Stage {
    switch deal.outcome {
    case .won: return .won
    case .lost: return .lost
    case .open: break
    }
    if moment(Self.negotiated).seconds < end { return .negotiation }
    if moment(Self.proposed).seconds < end { return .proposal }
    return moment(Self.qualified).seconds < end ? .qualification : .prospecting
  }

  /// When a share of the cycle was over, moved to working hours of a working day, before the closing.
  func moment(_ share: Double) -> Instant {
    var day = Instant(deal.created.seconds + Int64(deal.cycle * 86_400 * share)).day
    if day.weekday > 4 { day = day.monday + 7 }
    // The created deal's own hour, a little later for a later step: the order of steps stays.
    let clock = deal.created.seconds - deal.created.day.start + Int64(share * 7_200)
    let latest = deal.closing.seconds - Int64((1 - share) * 3_600)
    return Instant(min(max(day.start + clock, deal.created.seconds + Int64(share * 3_600)), latest))
  }

  /// Which date stands as closing date: the real one, a plan for open deals, a slip where one is planted.
  func closeDate(lastDay: CalendarDay) -> CalendarDay {
    if deal.closesBeforeCreation { return deal.created.day - (4 + deal.serial % 12) }
    if deal.outcome != .open { return deal.closing.day }
    // Every sixth open deal is overdue: nobody moved its date.
    if deal.serial % 6 == 0 { return max(deal.created.day + 1, lastDay - (3 + deal.serial % 20)) }
    return max(deal.closing.day, lastDay + 5)
  }

  static func salesforceStage(_ stage: Stage) -> String {
    switch stage {
    case .prospecting: "Prospecting"
    case .qualification: "Qualification"
    case .proposal: "Proposal/Price Quote"
    case .negotiation: "Negotiation/Review"
    case .won: "Closed Won"
    case .lost: "Closed Lost"
    }
  }

  static func hubSpotStage(_ stage: Stage) -> String {
    switch stage {
    case .prospecting: "Appointment Scheduled"
    case .qualification: "Qualified To Buy"
    case .proposal: "Presentation Scheduled"
    case .negotiation: "Contract Sent"
    case .won: "Closed Won"
    case .lost: "Closed Lost"
    }
  }

  static func probability(_ stage: Stage) -> String {
    switch stage {
    case .prospecting: "10"
    case .qualification: "25"
    case .proposal: "60"
    case .negotiation: "90"
    case .won: "100"
    case .lost: "0"
    }
  }

  /// `ForecastCategory` and `ForecastCategoryName`, which differ for two stages.
  static func forecast(_ stage: Stage) -> (category: String, name: String) {
    switch stage {
    case .prospecting, .qualification: ("Pipeline", "Pipeline")
    case .proposal: ("BestCase", "Best Case")
    case .negotiation: ("Forecast", "Commit")
    case .won: ("Closed", "Closed")
    case .lost: ("Omitted", "Omitted")
    }
  }

  /// A plain decimal without a needless fraction: `1234.5`, `2469`.
  static func amount(_ value: Double?) -> String {
    guard let value else { return "" }
    let doubled = Int64((value * 2).rounded())
    return doubled % 2 == 0 ? "\(doubled / 2)" : "\(doubled / 2).5"
  }
}
