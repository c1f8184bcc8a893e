import TerrainModel

/// Teams under managers under regions, over months, with random sizes: every published figure is a sum of atoms (a
/// team in a month), so that it can be judged what follows from what. Strangers are in no team, and in none of the groups
/// above.
struct SmallWorld {
  let values: [MetricValue]
  /// The atoms each value adds up.
  let atoms: [[Int]]
  let atomCount: Int

  /// - Parameters:
  ///   - isNested: whether every manager's teams are in one region.
  ///   - strangers: at most so many in a month.
  init(seed: UInt64, teams: Int, months: Int, isNested: Bool, strangers: Int = 0) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let managers = (0..<teams).map { _ in next(max(teams / 2, 1)) }
    let regions = (0..<teams).map { isNested ? managers[$0] % 2 : next(2) }
    let base = (0..<teams).map { _ in 3 + next(8) }
    var sizes = (0..<teams).map { team in (0..<months).map { _ in max(0, base[team] + next(3) - 1) } }
    sizes.append((0..<months).map { _ in strangers == 0 ? 0 : next(strangers + 1) })
    let calendar = ReportingCalendar()
    let first = CalendarDay(number: 20_089)  // 2025-01-01
    let monthly = calendar.periods(grain: .month, from: first, to: first + 364).prefix(months)
    let last = monthly.last?.last ?? first
    var values: [MetricValue] = []
    var atoms: [[Int]] = []
    for grain in [Grain.month, .quarter, .all] {
      for period in calendar.periods(grain: grain, from: first, to: last) {
        let own = monthly.indices.filter { period.contains(monthly[$0].first) }
        func add(
          _ dimension: Dimension, _ member: String, _ parent: String, _ teams: [Int], isUnknown: Bool = false
        ) {
          let cells = teams.flatMap { team in own.map { (team, $0) } }
          let reps = teams.reduce(0) { sum, team in sum + (own.map { sizes[team][$0] }.max() ?? 0) }
          values.append(
            MetricValue(
              kpi: "activities", dimension: dimension, member: member, isUnknownMember: isUnknown,
              parent: parent,
              period: period,
              value: Double(cells.count), exact: Int64(cells.count) * 10_000, count: cells.count,
              readableFrom: period.last, reps: reps))
          atoms.append(cells.map { $0.0 * months + $0.1 })
        }
        let all = Array(0..<teams)
        add(.company, "", "", strangers == 0 ? all : all + [teams])
        for dimension in [Dimension.team, .manager, .region] where strangers > 0 {
          add(dimension, "", "", [teams], isUnknown: true)
        }
        for team in all { add(.team, "team \(team)", "manager \(managers[team])", [team]) }
        for manager in Set(managers).sorted() {
          let under = all.filter { managers[$0] == manager }
          let above = Set(under.map { regions[$0] })
          add(.manager, "manager \(manager)", above.count == 1 ? "region \(above.first ?? 0)" : "", under)
        }
        for region in Set(regions).sorted() {
          add(.region, "region \(region)", "", all.filter { regions[$0] == region })
        }
      }
    }
    self.values = values
    self.atoms = atoms
    atomCount = (teams + 1) * months
  }
}
