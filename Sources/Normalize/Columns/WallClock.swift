import TerrainModel

/// Turns instants into wall-clock seconds of a zone, fast for instants that lie near each other.
struct WallClock {
  private let zone: ZoneTable
  private var from: Int64 = .max
  private var until: Int64 = .min
  private var offset: Int64 = 0

  init(_ zone: ZoneTable) {
    self.zone = zone
  }

  /// Wall-clock seconds of a column: days stay as they are, what is missing stays missing.
  static func local(_ values: [Int64], precision: TimePrecision?, zone: ZoneTable) -> [Int64] {
    if precision == .day || (zone.transitions.isEmpty && zone.offsets.first ?? 0 == 0) { return values }
    var clock = WallClock(zone)
    var result = [Int64](repeating: Missing.integer, count: values.count)
    for index in result.indices where values[index] != Missing.integer {
      result[index] = clock.local(values[index])
    }
    return result
  }

  /// The day number of wall-clock seconds, rounded down.
  static func day(_ local: Int64) -> Int64 {
    // One division: the seconds of a negative day are counted from its end.
    (local < 0 ? local &- 86_399 : local) / 86_400
  }

  private static let daysBefore: Int64 = 1 << 26

  /// Day numbers of a column of wall-clock seconds.
  static func days(_ locals: [Int64]) -> [Int64] {
    let missing = Missing.integer
    var result = locals
    var days = result.mutableSpan
    for index in days.indices {
      let local = days[index]
      // From 180,000 years before 1970 on, where all are positive: one division and no question about the sign.
      let shifted = UInt64(bitPattern: local &+ Self.daysBefore &* 86_400)
      if shifted >> 62 == 0 {
        days[index] = Int64(bitPattern: shifted / 86_400) &- Self.daysBefore
      } else {
        days[index] = local == missing ? missing : day(local)
      }
    }
    return result
  }

  mutating func local(_ seconds: Int64) -> Int64 {
    if seconds < from || seconds >= until { find(seconds) }
    return seconds &+ offset
  }

  private mutating func find(_ seconds: Int64) {
    var low = 0
    var high = zone.transitions.count
    while low < high {
      let middle = (low + high) / 2
      if zone.transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    offset = low < zone.offsets.count ? zone.offsets[low] : 0
    from = low == 0 ? .min : zone.transitions[low - 1]
    until = low < zone.transitions.count ? zone.transitions[low] : .max
  }
}
