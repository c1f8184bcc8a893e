/// What each channel is credited with under each rule, for the deals of a period.
///
/// Amounts are exact in 10⁻⁴. For every rule, the credits of all channels and `amountUntouched` add up to `amount`.
package struct AttributionResult: Hashable, Sendable {
  /// One channel, with its credits in the order of `AttributionModel.allCases`.
  package struct ChannelCredit: Hashable, Sendable {
    package var channel: Channel
    /// Deals with at least one touch of the channel in their window.
    package var deals: Int
    /// Days on which the channel reached a deal, added up over the deals.
    package var touches: Int
    package var credits: [Int128]

    package init(channel: Channel, deals: Int, touches: Int, credits: [Int128]) {
      self.channel = channel
      self.deals = deals
      self.touches = touches
      self.credits = credits
    }
  }

  package var definition: AttributionDefinition
  package var period: Period
  package var deals: Int
  /// Deals that name an account or a contact, as touches do: for the others nobody knows.
  package var dealsJoinable: Int
  /// Deals with a touch of any channel in their window.
  package var dealsTouched: Int
  /// Deals without an amount: they are counted, and nothing of them is divided.
  package var dealsWithoutAmount: Int
  package var amount: Int128
  /// The amount of the deals without a known touch.
  package var amountUntouched: Int128
  /// Channels with a touch, in the order of `Channel.allCases`.
  package var channels: [ChannelCredit]
  /// How many touches and deals of the run could be joined at all.
  package var coverage: JoinCoverage

  package init(
    definition: AttributionDefinition, period: Period, deals: Int, dealsJoinable: Int, dealsTouched: Int,
    dealsWithoutAmount: Int, amount: Int128, amountUntouched: Int128, channels: [ChannelCredit],
    coverage: JoinCoverage
  ) {
    self.definition = definition
    self.period = period
    self.deals = deals
    self.dealsJoinable = dealsJoinable
    self.dealsTouched = dealsTouched
    self.dealsWithoutAmount = dealsWithoutAmount
    self.amount = amount
    self.amountUntouched = amountUntouched
    self.channels = channels
    self.coverage = coverage
  }
}
