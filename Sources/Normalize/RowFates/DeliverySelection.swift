import TerrainModel

/// Decides about whole files: copies of the same bytes, and snapshots that a newer one replaces.
enum DeliverySelection {
  /// One fate per plan, in order; nil where the rows have to be looked at one by one.
  static func fates(of plans: [InputPlan], asOf: CalendarDay) -> [RowFate?] {
    var fates = [RowFate?](repeating: nil, count: plans.count)
    var copies: Set<[String]> = []
    for (index, plan) in plans.enumerated() {
      let input = plan.input
      let copy = [input.source.name, input.folderRep ?? "", input.format.name, input.origin.hash]
      if !copies.insert(copy).inserted { fates[index] = .duplicate }
    }
    for series in snapshotSeries(of: plans, fates) { choose(among: series, plans, asOf, &fates) }
    return fates
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
  /// that lay at one path one after the other the last are the part. Where there was none yet, the oldest after it stands in: its rows are still cut at the as-of day, but say what was known later.
  private static func choose(
    among files: [Int], _ plans: [InputPlan], _ asOf: CalendarDay, _ fates: inout [RowFate?]
  ) {
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
}
