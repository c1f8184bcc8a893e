import TerrainModel

/// Touches as numbers: party, then day, then channel, each in as few bits as it needs, so that sorting looks at few.
struct TouchPacking: Sendable {
  private let firstDay: Int64
  private let dayBits: Int

  private static let channelBits = 4
  private static let channelMask: UInt64 = 1 << 4 - 1

  /// For touches from the first to the last day, both included.
  init(firstDay: Int64, lastDay: Int64) {
    self.firstDay = firstDay
    dayBits = DistinctSource.bits(Int(clamping: max(0, lastDay &- firstDay)) &+ 1)
  }

  /// Below the number of the party.
  var bitsBelowParty: Int { dayBits + Self.channelBits }

  /// nil for a day before the first or far behind the last. `channel` is its number.
  func pack(party: Int, day: Int64, channel: UInt64) -> UInt64? {
    let place = UInt64(bitPattern: day &- firstDay)
    guard place >> UInt64(dayBits) == 0 else { return nil }
    return (UInt64(party) &<< UInt64(dayBits) | place) &<< UInt64(Self.channelBits) | channel
  }

  func party(_ touch: UInt64) -> Int { Int(truncatingIfNeeded: touch &>> UInt64(bitsBelowParty)) }

  func day(_ touch: UInt64) -> Int {
    Int(truncatingIfNeeded: touch &>> UInt64(Self.channelBits) & (1 &<< UInt64(dayBits) &- 1))
      &+ Int(firstDay)
  }

  /// The number of the channel.
  func channel(_ touch: UInt64) -> UInt64 { touch & Self.channelMask }

  static func number(of channel: Channel) -> UInt64 {
    UInt64(Channel.allCases.firstIndex(of: channel) ?? 0)
  }

  static func channel(of number: UInt64) -> Channel {
    let number = Int(number)
    return number < Channel.allCases.count ? Channel.allCases[number] : .other
  }
}
