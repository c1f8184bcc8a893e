extension AttributionResult.ChannelCredit {
  /// The smallest credit that any rule gives; 0 for a channel without credits.
  package var lowest: Int128 { credits.min() ?? 0 }

  /// The largest credit that any rule gives.
  package var highest: Int128 { credits.max() ?? 0 }
}

extension AttributionResult {
  /// Two channels of which now one, now the other has more, depending on the rule.
  package struct Swap: Hashable, Sendable {
    package var one: Channel
    package var other: Channel

    package init(one: Channel, other: Channel) {
      self.one = one
      self.other = other
    }
  }

  package var amountTouched: Int128 { amount - amountUntouched }

  /// The share of the amount that anything touched, from 0 to 1; nil where there is no amount, or where refunds among
  /// the amounts leave no share to speak of.
  package var shareTouched: Double? { share(amountTouched) }

  /// A part of the whole amount, from 0 to 1; nil as for `shareTouched`.
  package func share(_ part: Int128) -> Double? {
    guard amount > 0, part >= 0, part <= amount else { return nil }
    return Double(part) / Double(amount)
  }

  /// The place of each channel under a rule, 1 for the most credit; equal credits share the better place.
  package func ranks(_ model: AttributionModel) -> [Int] {
    let credits = credits(model)
    return credits.map { own in 1 + credits.count { $0 > own } }
  }

  /// The credit of each channel under a rule, in the order of `channels`.
  package func credits(_ model: AttributionModel) -> [Int128] {
    guard let place = AttributionModel.allCases.firstIndex(of: model) else { return [] }
    return channels.map { place < $0.credits.count ? $0.credits[place] : 0 }
  }

  /// The pairs of channels whose order depends on the rule; equal credits are no change of order.
  package var swaps: [Swap] {
    var swaps: [Swap] = []
    for (index, one) in channels.enumerated() {
      for other in channels[(index + 1)...] {
        let pairs = zip(one.credits, other.credits)
        if pairs.contains(where: { $0 > $1 }), pairs.contains(where: { $0 < $1 }) {
          swaps.append(Swap(one: one.channel, other: other.channel))
        }
      }
    }
    return swaps
  }

  /// Whether the channels stand in the same order under every rule.
  package var isOrderStable: Bool { swaps.isEmpty }
}
