import TerrainModel

/// The first day that the figures cover: that of the first thing a rep did or a deal that began. Connections reach back
/// to before the programme, and seats and spend say nothing of the field.
enum FirstDay {
  private static let kinds: [RecordKind] = [.activity, .invitation, .opportunity, .periodCount]

  /// The as-of day where there is no fact. Throws where a segment cannot be read.
  static func of(_ facts: Facts, threads: Int) throws -> CalendarDay {
    let sources = kinds.compactMap { facts.tables[$0] }.flatMap(\.batches)
    let days = Parallel.map(sources.count, threads: threads) { index in
      Result { try firstDay(of: sources[index]) }
    }
    return CalendarDay(number: Int(try days.reduce(Int64(facts.asOf.number)) { min($0, try $1.get()) }))
  }

  private static func firstDay(of source: FactTable.Source) throws -> Int64 {
    let batch = try source.load([.day, .closed], false)
    let day = earliest(batch.integers(.day), in: batch)
    // Some exports state when a deal closed and not when it began.
    let closed = earliest(batch.integers(.closed), in: batch)
    guard closed != .max else { return day }
    return min(day, Int64(CalendarDay(secondsSinceEpoch: closed).number))
  }

  private static func earliest(_ values: [Int64]?, in batch: FactBatch) -> Int64 {
    guard let values else { return .max }
    var least = Int64.max
    for (row, value) in values.enumerated()
    where value < least && value != Missing.integer && (batch.counted.isEmpty || batch.counted[row]) {
      least = value
    }
    return least
  }
}
