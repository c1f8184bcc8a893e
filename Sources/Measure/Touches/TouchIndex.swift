import TerrainModel

/// Every touch of an account or contact that some opportunity names: by party, then day.
///
/// A touch is an activity that reaches somebody, by a rep (outgoing, or without a direction), or an invitation that
/// a rep sent, which is social.
struct TouchIndex: Sendable {
  /// One touch: its day and its channel.
  struct Touch: Sendable {
    var day: Int
    var channel: Channel
  }

  let parties: DealParties
  /// How many touches and deals there are, and how many of them can be joined.
  let coverage: JoinCoverage
  /// Whether any touch states an account, or a contact: without, a deal cannot be judged by it.
  let statesAccounts: Bool
  let statesContacts: Bool
  /// By party, then day and channel.
  private let touches: [UInt32]
  private let packing: TouchPacking
  /// By party, and one more.
  private let starts: [Int]

  /// `shares` in their order.
  init(
    parties: DealParties, shares: [TouchShares.Sorted], packing: TouchPacking, coverage: JoinCoverage,
    statesAccounts: Bool, statesContacts: Bool
  ) {
    self.parties = parties
    self.packing = packing
    self.coverage = coverage
    self.statesAccounts = statesAccounts
    self.statesContacts = statesContacts
    var touches: [UInt32] = []
    touches.reserveCapacity(shares.reduce(0) { $0 + $1.touches.count })
    var starts: [Int] = []
    starts.reserveCapacity(parties.count + 1)
    var start = 0
    for share in shares {
      touches += share.touches
      for count in share.counts where starts.count < parties.count {
        starts.append(start)
        start += count
      }
    }
    starts += repeatElement(touches.count, count: parties.count + 1 - starts.count)
    self.touches = touches
    self.starts = starts
  }

  /// The touches of a party from one day to another, both included, by day.
  func touches(of party: Int, from first: Int, to last: Int) -> [Touch] {
    var result: [Touch] = []
    forEach(of: party, from: first, to: last) { day, channel in
      result.append(Touch(day: day, channel: TouchPacking.channel(of: channel)))
    }
    return result
  }

  /// Calls `body` with the day and the number of the channel of each of these touches.
  @inline(__always)
  func forEach(of party: Int, from first: Int, to last: Int, _ body: (_ day: Int, _ channel: UInt32) -> Void)
  {
    guard party >= 0, party < parties.count, first <= last else { return }
    let touches = touches.span
    let wanted = packing.start(of: first)
    var low = starts[party]
    let end = starts[party + 1]
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if packing.touch(touches[middle]) < wanted { low = middle + 1 } else { high = middle }
    }
    for index in low..<end {
      let touch = packing.touch(touches[index])
      let day = packing.day(touch)
      if day > last { break }
      body(day, packing.channel(touch))
    }
  }
}
