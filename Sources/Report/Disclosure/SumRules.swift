import TerrainModel

/// The sums that a reader could check, and so could use to find a figure that was left out: the company is the sum of
/// its teams, a manager of the teams below, a quarter of its months; and that rows are unknown by two dimensions.
///
/// They are taken to hold for every KPI: rates give away their numerator with their denominator, and where a sum does
/// not hold (a distinct count, a median) the rule only hides a little more.
struct SumRules {
  /// Indices of cells; leaving one out lets it be computed from the others.
  private(set) var rules: [[Int]] = []

  /// - Parameter cells: the figures of one KPI, of the company and of groups of people.
  init(_ cells: [MetricValue]) {
    addSums(over: cells)
    addHierarchy(over: cells)
    addTime(over: cells)
  }

  /// The company is the sum of the members of each dimension.
  private mutating func addSums(over cells: [MetricValue]) {
    var companies: [Period: Int] = [:]
    var members: [Period: [Dimension: [Int]]] = [:]
    for (index, cell) in cells.enumerated() {
      if cell.dimension == .company {
        companies[cell.period] = index
      } else {
        members[cell.period, default: [:]][cell.dimension, default: []].append(index)
      }
    }
    for (period, company) in companies.sorted(by: { $0.value < $1.value }) {
      for dimension in Disclosure.groupsOfPeople {
        guard let parts = members[period]?[dimension] else { continue }
        rules.append([company] + parts)
      }
      // Rows of nobody on the list are unknown by every dimension: what is known of them by one is known by the next.
      let unknown = Disclosure.groupsOfPeople.compactMap { dimension in
        members[period]?[dimension]?.first { cells[$0].isUnknownMember }
      }
      for (one, next) in zip(unknown, unknown.dropFirst()) { rules.append([one, next]) }
    }
  }

  /// A member is the sum of those that name it as the one above.
  private mutating func addHierarchy(over cells: [MetricValue]) {
    struct Place: Hashable {
      var dimension: Dimension
      var member: String
      var period: Period
    }
    var places: [Place: Int] = [:]
    var parts: [Place: [Int]] = [:]
    for (index, cell) in cells.enumerated() where !cell.isUnknownMember {
      places[Place(dimension: cell.dimension, member: cell.member, period: cell.period)] = index
      let above: Dimension? = cell.dimension == .team ? .manager : cell.dimension == .manager ? .region : nil
      guard let above, !cell.parent.isEmpty else { continue }
      parts[Place(dimension: above, member: cell.parent, period: cell.period), default: []].append(index)
    }
    for (place, total) in places.sorted(by: { $0.value < $1.value }) {
      if let below = parts[place] { rules.append([total] + below) }
    }
  }

  /// A longer period is the sum of the shorter ones in it.
  private mutating func addTime(over cells: [MetricValue]) {
    struct Member: Hashable {
      var dimension: Dimension
      var name: String
      var isUnknown: Bool
    }
    let groups = Dictionary(grouping: cells.indices.filter { cells[$0].dimension != .company }) {
      Member(
        dimension: cells[$0].dimension, name: cells[$0].member, isUnknown: cells[$0].isUnknownMember)
    }
    for group in groups.values.sorted(by: { ($0.first ?? 0) < ($1.first ?? 0) }) {
      let grains = Dictionary(grouping: group) { cells[$0].period.grain }
      for (order, grain) in Grain.allCases.enumerated() {
        for total in grains[grain] ?? [] {
          for finer in Grain.allCases.prefix(order) {
            addParts(of: total, among: grains[finer] ?? [], cells)
          }
        }
      }
    }
  }

  private mutating func addParts(of total: Int, among finer: [Int], _ cells: [MetricValue]) {
    let span = cells[total].period
    let parts = finer.filter { cells[$0].period.first <= span.last && span.first <= cells[$0].period.last }
    let isWhole = parts.allSatisfy {
      span.grain == .all || span.first <= cells[$0].period.first && cells[$0].period.last <= span.last
    }
    if isWhole && !parts.isEmpty { rules.append([total] + parts) }
  }
}
