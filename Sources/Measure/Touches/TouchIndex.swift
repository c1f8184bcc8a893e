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
  /// Touches as numbers, ascending by party, day and channel.
  private let packed: [UInt64]
  private let packing: TouchPacking
  private let firstOfParty: [Int]

  /// `packed` ascending, each touch once.
  init(
    parties: DealParties, packed: [UInt64], packing: TouchPacking, coverage: JoinCoverage,
    statesAccounts: Bool,
    statesContacts: Bool
  ) {
    self.parties = parties
    self.packed = packed
    self.packing = packing
    self.coverage = coverage
    self.statesAccounts = statesAccounts
    self.statesContacts = statesContacts
    var firsts = [Int](repeating: 0, count: parties.count + 1)
    for touch in packed { firsts[min(packing.party(touch) + 1, parties.count)] += 1 }
    for party in firsts.indices.dropFirst() { firsts[party] += firsts[party - 1] }
    firstOfParty = firsts
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
  func forEach(of party: Int, from first: Int, to last: Int, _ body: (_ day: Int, _ channel: UInt64) -> Void)
  {
    guard party >= 0, party < parties.count, first <= last else { return }
    let touches = packed.span
    for index in firstOfParty[party]..<firstOfParty[party + 1] {
      let day = packing.day(touches[index])
      if day > last { break }
      if day >= first { body(day, packing.channel(touches[index])) }
    }
  }
}
