import TerrainModel

/// Decides about whole files: copies of the same bytes, and snapshots that a newer one replaces.
enum DeliverySelection {
  /// One fate per plan, in order; nil where the rows have to be looked at one by one.
  static func fates(of plans: [InputPlan], asOf: CalendarDay) -> [RowFate?] {
    var fates = [RowFate?](repeating: nil, count: plans.count)
    var copies: Set<[String]> = []
    var snapshots: [[String]: [Int]] = [:]
    var groups: [[String]] = []
    for (index, plan) in plans.enumerated() {
      let input = plan.input
      let rep = input.folderRep ?? ""
      if !copies.insert([input.source.name, rep, input.format.name, input.origin.hash]).inserted {
        fates[index] = .duplicate
      } else if input.source.delivery == .snapshot {
        let group = [input.source.name, input.format.name, rep]
        if snapshots[group] == nil { groups.append(group) }
        snapshots[group, default: []].append(index)
      }
    }
    for group in groups { choose(among: snapshots[group] ?? [], plans, asOf, &fates) }
    return fates
  }

  /// The newest delivery of the as-of day or before counts. Where there was none yet, the oldest after it stands in:
  /// its rows are still cut at the as-of day, but say what was known later.
  private static func choose(
    among files: [Int], _ plans: [InputPlan], _ asOf: CalendarDay, _ fates: inout [RowFate?]
  ) {
    // Plans are sorted by delivery day, then path: the last one delivered in time is the newest.
    let chosen = files.last { plans[$0].input.deliveryDay <= asOf } ?? files.first
    for file in files where file != chosen {
      fates[file] = plans[file].input.deliveryDay <= asOf ? .superseded : .later
    }
  }
}
