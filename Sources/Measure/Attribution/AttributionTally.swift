import TerrainModel

/// What deals of one period add up to. Sums of integers, so that neither order nor threads show.
struct AttributionTally: Sendable {
  private(set) var deals = 0
  private var joinable = 0
  private var touched = 0
  private var withoutAmount = 0
  private var amount: Int128 = 0
  private var untouched: Int128 = 0
  private var dealsOfChannel = [Int](repeating: 0, count: Channel.allCases.count)
  private var touchesOfChannel = [Int](repeating: 0, count: Channel.allCases.count)
  /// Channel by channel, one credit per rule.
  private var credits = [Int128](
    repeating: 0, count: Channel.allCases.count * AttributionModel.allCases.count)

  /// Adds one deal.
  mutating func add(_ deal: AttributedDeal) {
    deals += 1
    if deal.isJoinable { joinable += 1 }
    if !deal.channels.isEmpty { touched += 1 }
    guard let own = deal.amount else {
      withoutAmount += 1
      return count(deal.channels)
    }
    amount += Int128(own)
    if deal.channels.isEmpty { untouched += Int128(own) }
    count(deal.channels)
    for (rule, parts) in deal.credits.enumerated() {
      for (channel, part) in zip(deal.channels, parts) {
        credits[channel * AttributionModel.allCases.count + rule] += Int128(part)
      }
    }
  }

  private mutating func count(_ channels: [Int]) {
    var seen: UInt = 0
    for channel in channels {
      touchesOfChannel[channel] += 1
      if seen & (1 << UInt(channel)) == 0 { dealsOfChannel[channel] += 1 }
      seen |= 1 << UInt(channel)
    }
  }

  mutating func merge(_ other: AttributionTally) {
    deals += other.deals
    joinable += other.joinable
    touched += other.touched
    withoutAmount += other.withoutAmount
    amount += other.amount
    untouched += other.untouched
    for channel in dealsOfChannel.indices {
      dealsOfChannel[channel] += other.dealsOfChannel[channel]
      touchesOfChannel[channel] += other.touchesOfChannel[channel]
    }
    for place in credits.indices { credits[place] += other.credits[place] }
  }

  func result(
    _ definition: AttributionDefinition, period: Period, coverage: JoinCoverage
  ) -> AttributionResult {
    let rules = AttributionModel.allCases.count
    let channels = Channel.allCases.enumerated().compactMap { number, channel in
      touchesOfChannel[number] == 0
        ? nil
        : AttributionResult.ChannelCredit(
          channel: channel, deals: dealsOfChannel[number], touches: touchesOfChannel[number],
          credits: Array(credits[number * rules..<(number + 1) * rules]))
    }
    return AttributionResult(
      definition: definition, period: period, deals: deals, dealsJoinable: joinable, dealsTouched: touched,
      dealsWithoutAmount: withoutAmount, amount: amount, amountUntouched: untouched, channels: channels,
      coverage: coverage)
  }
}
