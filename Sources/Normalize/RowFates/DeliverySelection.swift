import TerrainModel

/// Decides about whole files: copies of the same bytes, and snapshots that a newer one replaces.
enum DeliverySelection {
  /// One fate per plan, in order; nil where the rows have to be looked at one by one.
  static func fates(of plans: [InputPlan], asOf: CalendarDay) -> [RowFate?] {
    var fates = [RowFate?](repeating: nil, count: plans.count)
    for index in copies(among: plans, asOf: asOf) { fates[index] = .duplicate }
    for series in snapshotSeries(of: plans, fates) { choose(among: series, plans, asOf, &fates) }
    return fates
  }

  /// Files whose bytes another file of the source has too. Of snapshots the last one by the as-of day is kept: a system
  /// that returned to an earlier state says again what it said then.
  private static func copies(among plans: [InputPlan], asOf: CalendarDay) -> [Int] {
    let snapshots = plans.indices.filter { plans[$0].input.source.delivery == .snapshot }
    let others = plans.indices.filter { plans[$0].input.source.delivery != .snapshot }
    let known = snapshots.filter { plans[$0].input.deliveryDay <= asOf }.sorted { left, right in
      let (first, second) = (plans[left].input.deliveryDay, plans[right].input.deliveryDay)
      return first == second ? left < right : first > second
    }
    let later = snapshots.filter { plans[$0].input.deliveryDay > asOf }
    var seen: Set<[String]> = []
    return (others + known + later).filter { index in
      let input = plans[index].input
      let bytes = [input.source.name, input.folderRep ?? "", input.format.name, input.origin.hash]
      return !seen.insert(bytes).inserted
    }
  }

  /// The snapshots that replace one another, each list in the order of the plans, the lists in order of first
  /// appearance. Copies are left out.
  static func snapshotSeries(of plans: [InputPlan], _ fates: [RowFate?]) -> [[Int]] {
    var positions: [[String]: Int] = [:]
    var series: [[Int]] = []
    for (index, plan) in plans.enumerated()
    where fates[index] != .duplicate && plan.input.source.delivery == .snapshot {
      let input = plan.input
      let key = [input.source.name, input.format.family, plan.record.rawValue, input.folderRep ?? ""]
      if let position = positions[key] {
        series[position].append(index)
      } else {
        positions[key] = series.count
        series.append([index])
      }
    }
    return series
  }

  /// The newest delivery of the as-of day or before counts; files of one day are parts of one delivery, but of bytes
  /// that lay at one path one after the other the last are the part. Where there was none yet, the oldest after it
  /// stands in: its rows are still cut at the as-of day, but say what was known later.
  private static func choose(
    among all: [Int], _ plans: [InputPlan], _ asOf: CalendarDay, _ fates: inout [RowFate?]
  ) {
    let files = withoutReplaced(all, plans, &fates)
    let days = files.map { plans[$0].input.deliveryDay }
    let chosen = days.filter { $0 <= asOf }.max() ?? days.min()
    for file in files where plans[file].input.deliveryDay != chosen {
      fates[file] = plans[file].input.deliveryDay <= asOf ? .superseded : .later
    }
    var parts: Set<String> = []
    for file in files.reversed() where fates[file] == nil {
      if !parts.insert(plans[file].input.origin.file).inserted { fates[file] = .superseded }
    }
  }

  /// The files but those whose path holds bytes again that it held before them: these have an earlier first day, and are
  /// the newest all the same.
  private static func withoutReplaced(_ files: [Int], _ plans: [InputPlan], _ fates: inout [RowFate?])
    -> [Int]
  {
    files.filter { file in
      let input = plans[file].input
      let isReplaced = files.contains { other in
        let later = plans[other].input
        return later.origin.file == input.origin.file && later.lastSeen > input.lastSeen
          && later.deliveryDay < input.deliveryDay
      }
      if isReplaced { fates[file] = .superseded }
      return !isReplaced
    }
  }
}
