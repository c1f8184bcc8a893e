import TerrainModel

/// Leaves out the work of reps who were not there all the time, so that what is compared is done by the same people.
struct ConstantPerimeter {
  /// By rep code: whether the rep was there; reps beyond its end were not.
  private let present: [Bool]

  init(present: [Bool]) {
    self.present = present
  }

  /// Turns rows of other reps, and of none, into `superseded`; returns how many there were. Throws where a segment
  /// cannot be read.
  func apply(_ plans: [InputPlan], _ fates: inout [RowFates]) throws -> Int {
    var outside = 0
    for (index, plan) in plans.enumerated()
    where plan.has(.rep) && plan.record.mayRepeat && !fates[index].isEmpty {
      var rows = (0..<fates[index].rowCount).map { fates[index].fate(of: $0).rawValue }
      for (group, first) in plan.groupStarts.enumerated() {
        let reps = try plan.load(group: group, fields: [.rep], withLines: false).codes(.rep) ?? []
        for (row, rep) in reps.enumerated() where rows[first + row] == RowFate.counted.rawValue {
          if Int(rep) < present.count, present[Int(rep)] { continue }
          rows[first + row] = RowFate.superseded.rawValue
          outside += 1
        }
      }
      fates[index] = RowFates(rows: rows[...])
    }
    return outside
  }

  /// What a reader must be told; nil where nothing was left out.
  static func note(_ outside: Int, since: CalendarDay) -> Diagnostic? {
    if outside == 0 { return nil }
    return Diagnostic(
      .note, at: SourceLocation(file: "pipeline.yml"),
      "\(Language.en.counted(outside, "row is", "rows are")) of reps who were not there from \(since.text) on, and \(outside == 1 ? "is" : "are") outside the constant perimeter."
    )
  }
}
