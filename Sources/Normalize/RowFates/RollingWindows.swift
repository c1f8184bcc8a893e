import TerrainModel

/// The days that each file of a rolling delivery covers, and the rows of earlier files that it no longer has.
///
/// A file speaks for the days strictly between its first and its last row: the first and the last day may have been cut
/// at some hour. A row of an earlier file on such a day that the later file does not repeat was withdrawn at its source.
struct RollingWindows {
  private let plans: [InputPlan]
  /// First and last day per plan; nil where it is no rolling delivery or has no dated row.
  private var windows: [ClosedRange<Int64>?] = []

  /// `plans` are those of one source and record kind in order of delivery. Throws where a segment cannot be read.
  init(of plans: [InputPlan]) throws {
    self.plans = plans
    for plan in plans {
      windows.append(plan.input.source.delivery == .rolling ? try Self.window(of: plan) : nil)
    }
  }

  /// Turns `counted` into `superseded` for rows that were withdrawn. `starts` says where each plan's rows begin.
  func withdraw(_ fates: inout [UInt8], starts: [Int]) throws {
    for (index, plan) in plans.enumerated() where windows[index] != nil {
      let later = laterWindows(than: index)
      if later.isEmpty { continue }
      for (group, first) in plan.groupStarts.enumerated() {
        let days = try plan.load(group: group, fields: [.day], withLines: false).integers(.day) ?? []
        for (row, day) in days.enumerated() where later.contains(where: { $0.contains(day) }) {
          let position = starts[index] + first + row
          if fates[position] == RowFate.counted.rawValue { fates[position] = RowFate.superseded.rawValue }
        }
      }
    }
  }

  /// What later files of the same rep and kind of export cover whole.
  private func laterWindows(than index: Int) -> [ClosedRange<Int64>] {
    let input = plans[index].input
    return plans.indices.dropFirst(index + 1).compactMap { other in
      guard plans[other].input.folderRep == input.folderRep,
        plans[other].input.format.family == input.format.family, let window = windows[other],
        window.upperBound - window.lowerBound >= 2
      else { return nil }
      return (window.lowerBound + 1)...(window.upperBound - 1)
    }
  }

  private static func window(of plan: InputPlan) throws -> ClosedRange<Int64>? {
    var (first, last) = (Int64.max, Int64.min)
    for group in plan.content.groupRowCounts.indices {
      let days = try plan.load(group: group, fields: [.day], withLines: false).integers(.day) ?? []
      for day in days where day != Missing.integer {
        first = min(first, day)
        last = max(last, day)
      }
    }
    return first <= last ? first...last : nil
  }
}
