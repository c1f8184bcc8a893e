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
  private let firstOfParty: [Int]

  init(
    parties: DealParties, packed: [UInt64], coverage: JoinCoverage, statesAccounts: Bool, statesContacts: Bool
  ) {
    self.parties = parties
    self.packed = packed
    self.coverage = coverage
    self.statesAccounts = statesAccounts
    self.statesContacts = statesContacts
    var firsts = [Int](repeating: 0, count: parties.count + 1)
    for touch in packed { firsts[min(Self.party(touch) + 1, parties.count)] += 1 }
    for party in firsts.indices.dropFirst() { firsts[party] += firsts[party - 1] }
    firstOfParty = firsts
  }

  /// The touches of a party from one day to another, both included, by day.
  func touches(of party: Int, from first: Int, to last: Int) -> [Touch] {
    var result: [Touch] = []
    forEach(of: party, from: first, to: last) { day, channel in
      result.append(Touch(day: day, channel: Self.channel(of: channel)))
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
      let day = Self.day(touches[index])
      if day > last { break }
      if day >= first { body(day, touches[index] & Self.channelMask) }
    }
  }

  private static let channelBits: UInt64 = 4
  private static let dayBits: UInt64 = 20
  /// Of a packed touch, below the number of its party.
  static let bitsBelowParty = Int(channelBits + dayBits)
  private static let dayShift: Int64 = 1 << 19

  /// nil for days more than 1,400 years from 1970. `channel` is its number.
  static func pack(party: Int, day: Int64, channel: UInt64) -> UInt64? {
    let shifted = day &+ dayShift
    guard shifted >= 0, shifted < 1 << 20, party < 1 << 40 else { return nil }
    return (UInt64(party) &<< dayBits | UInt64(shifted)) &<< channelBits | channel
  }

  static func number(of channel: Channel) -> UInt64 {
    UInt64(Channel.allCases.firstIndex(of: channel) ?? 0)
  }

  private static func party(_ packed: UInt64) -> Int { Int(packed &>> (dayBits + channelBits)) }

  private static func day(_ packed: UInt64) -> Int {
    Int(packed &>> channelBits & (1 &<< dayBits - 1)) - Int(dayShift)
  }

  private static let channelMask: UInt64 = 1 << channelBits - 1

  private static func channel(of number: UInt64) -> Channel {
    let number = Int(number)
    return number < Channel.allCases.count ? Channel.allCases[number] : .other
  }
}
