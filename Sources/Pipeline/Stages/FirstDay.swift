import TerrainModel

/// The first day that any counted fact falls on.
enum FirstDay {
  /// The as-of day where there is no fact. Throws where a segment cannot be read.
  static func of(_ facts: Facts) throws -> CalendarDay {
    var first = facts.asOf.number
    for table in facts.tables.values {
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
