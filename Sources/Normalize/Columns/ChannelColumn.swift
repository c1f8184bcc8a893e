import TerrainModel

/// The channel of each row, from its kind.
enum ChannelColumn {
  /// Channel codes by kind code; a kind that is no activity has none.
  private static let byKind: [UInt32] = ActivityKind.allCases.map { kind in
    UInt32(clamping: Channel.allCases.firstIndex(of: kind.channel) ?? 0)
  }

  static func channels(of kinds: [UInt32]) -> [UInt32] {
    let map = byKind.span
    var result = kinds
    var channels = result.mutableSpan
    for index in channels.indices {
      let kind = Int(channels[index])
      channels[index] = kind < map.count ? map[kind] : Missing.code
    }
    return result
  }
}
