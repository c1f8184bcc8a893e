import TerrainModel

/// The working calendar that the tables of holidays state.
enum HolidayStage {
  /// `regions` are the names of the region codes. A holiday without a last day lasts one. Throws where a segment cannot
  /// be read.
  static func calendar(of plans: [InputPlan], regions: [String]) throws -> WorkingCalendar {
    var calendar = WorkingCalendar()
    for plan in plans where plan.record == .holiday && !plan.fates.isEmpty {
      for group in plan.content.groupRowCounts.indices {
        let batch = try plan.load(group: group, fields: [.start, .end, .region], withLines: false)
        let (starts, ends) = (batch.integers(.start), batch.integers(.end))
        for row in 0..<batch.rowCount where batch.counted.isEmpty || batch.counted[row] {
          guard let start = starts?[row], start != Missing.integer else { continue }
          let end = ends?[row] ?? Missing.integer
          let code = Int(batch.codes(.region)?[row] ?? Missing.code)
          calendar.add(
            from: day(start), to: end == Missing.integer ? day(start) : day(end),
            region: regions.indices.contains(code) ? regions[code] : nil)
        }
      }
    }
    return calendar
  }

  private static func day(_ seconds: Int64) -> CalendarDay {
    CalendarDay(number: Int(WallClock.day(seconds)))
  }
}
