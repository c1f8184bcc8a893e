import TerrainModel

/// The channel of each row, from its kind.
enum ChannelColumn {
  /// Channel codes by kind code; a kind that is no activity has none.
  private static let byKind: [UInt32] = ActivityKind.allCases.map { kind in
    UInt32(clamping: Channel.allCases.firstIndex(of: kind.channel) ?? 0)
  }

  static func channels(of kinds: [UInt32]) -> [UInt32] {
    let map = byKind
    var result = kinds
    for index in result.indices {
      let kind = Int(kinds[index])
      result[index] = kind < map.count ? map[kind] : Missing.code
    }
    return result
  }
}
