import TerrainModel

/// The first day that the figures cover: that of the first thing a rep did or a deal that began. Connections reach back
/// to before the programme, and seats and spend say nothing of the field.
enum FirstDay {
  private static let kinds: [RecordKind] = [.activity, .invitation, .opportunity, .periodCount]

  /// The as-of day where there is no fact. Throws where a segment cannot be read.
  static func of(_ facts: Facts) throws -> CalendarDay {
    var first = facts.asOf.number
    for table in kinds.compactMap({ facts.tables[$0] }) {
      for source in table.batches where source.fields.contains(.day) {
        let batch = try source.load([.day], false)
        guard let days = batch.integers(.day) else { continue }
        for (row, day) in days.enumerated()
        where day != Missing.integer && day < first && (batch.counted.isEmpty || batch.counted[row]) {
          first = Int(day)
        }
      }
    }
    return CalendarDay(number: first)
  }
}
