import TerrainModel

/// The day and the channel of a touch as one number of few bits: ascending by day, then channel.
struct TouchPacking: Sendable {
  private let firstDay: Int64
  private let dayBits: Int

  private static let channelBits: UInt32 = 4
  private static let channelMask: UInt32 = 1 << 4 - 1

  /// For touches from the first to the last day, both included; fewer than 2^24 days.
  init(firstDay: Int64, lastDay: Int64) {
    self.firstDay = firstDay
    dayBits = min(24, DistinctSource.bits(Int(clamping: max(0, lastDay &- firstDay)) &+ 1))
  }

  /// How many bits a touch takes.
  var bits: Int { dayBits + Int(Self.channelBits) }

  /// nil for a day before the first or far behind the last. `channel` is its number.
  func pack(day: Int64, channel: UInt32) -> UInt32? {
    let place = UInt64(bitPattern: day &- firstDay)
    guard place >> UInt64(dayBits) == 0 else { return nil }
    return UInt32(truncatingIfNeeded: place) &<< Self.channelBits | channel
  }

  /// The least touch of a day, in the numbers that `touch` is of; 0 for days before all.
  func start(of day: Int) -> UInt32 {
    let place = Int64(clamping: day) &- firstDay
    return place <= 0 ? 0 : UInt32(clamping: place &<< Int64(Self.channelBits))
  }

  /// A touch without the bits above its own.
  func touch(_ number: UInt32) -> UInt32 { number & (1 &<< UInt32(bits) &- 1) }

  /// `touch` has no bits above its own.
  func day(_ touch: UInt32) -> Int { Int(touch &>> Self.channelBits) &+ Int(firstDay) }

  /// The number of the channel.
  func channel(_ touch: UInt32) -> UInt32 { touch & Self.channelMask }

  static func number(of channel: Channel) -> UInt32 {
    UInt32(clamping: Channel.allCases.firstIndex(of: channel) ?? 0)
  }

  static func channel(of number: UInt32) -> Channel {
    let number = Int(number)
    return number < Channel.allCases.count ? Channel.allCases[number] : .other
  }
}
