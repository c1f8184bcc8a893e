import TerrainModel

/// An invented company whose every figure is a sum over invented reps, so that tests know what must not be found out.
struct SampleWorld {
  struct Rep {
    var name: String
    var team: String
    var manager: String
    var region: String
  }

  static let asOf = day("2026-03-31")
  static let firstDay = day("2024-10-01")

  let reps: [Rep]
  let kpis: [KPIDefinition] = SampleKPIs.all

  /// - Parameter teamSizes: reps per team, in the order of `teams`.
  init(teamSizes: [Int] = [9, 8, 7, 6, 5, 3]) {
    let teams = [
      ("Paris", "Inès Corbeau", "South & West"), ("Lyon", "Inès Corbeau", "South & West"),
      ("Madrid", "Rui <Falcão>", "South & West"), ("Hamburg", "Greta Sperling", "North"),
      ("Malmö", "Greta Sperling", "North"), ("Oslo", "Greta Sperling", "North"),
    ]
    var reps: [Rep] = []
    for (team, size) in zip(teams, teamSizes) {
      for number in 0..<size {
        reps.append(
          Rep(
            name: "Zq\(team.0) Invented\(number + 1)", team: team.0, manager: team.1, region: team.2))
      }
    }
    self.reps = reps
  }

  static func day(_ text: String) -> CalendarDay { CalendarDay(text: text) ?? CalendarDay(number: 0) }

  /// Cases and successes of one rep, KPI and month: small whole numbers that only look random.
  func numbers(rep: Int, kpi: Int, month: Int) -> (cases: Int, successes: Int) {
    var state = UInt64(rep * 7919 + kpi * 104_729 + month * 1_299_709 + 17)
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let scale: UInt64 = kpi < 3 ? 40 : kpi < 6 ? 14 : 5
    let drift = kpi < 4 && month > 12 ? month - 12 : 0
    let cases = next(scale) + drift + 1
    return (cases, next(UInt64(cases) + 1))
  }

  func value(of kpi: Int, member: String, dimension: Dimension, period: Period, reps own: [Int])
    -> MetricValue
  {
    let definition = kpis[kpi]
    var (cases, successes) = (0, 0)
    let months = Self.months.indices.filter { period.contains(Self.months[$0].first) }
    for rep in own {
      for month in months {
        let numbers = numbers(rep: rep, kpi: kpi, month: month)
        cases += numbers.cases
        successes += numbers.successes
      }
    }
    let number: Double
    var exact: Int64?
    switch definition.unit {
    case .share: number = Double(successes) / Double(max(cases, 1))
    case .money:
      number = Double(successes) * 1250.5
      exact = Int64(successes) * 12_505_000
    case .days: number = 40 + Double(successes) / Double(max(cases, 1)) * 30
    default:
      number = Double(cases)
      exact = Int64(cases) * 10_000
    }
    let readable = period.last + definition.maturityDays
    let isShare = definition.unit == .share
    return MetricValue(
      kpi: definition.name, dimension: dimension, member: member,
      parent: parent(of: member, dimension), period: period, value: number, exact: exact, count: cases,
      successes: isShare ? successes : nil, low: isShare ? max(0, number - 0.06) : nil,
      high: isShare ? min(1, number + 0.06) : nil, isMature: readable <= Self.asOf, readableFrom: readable,
      reps: own.count)
  }

  private func parent(of member: String, _ dimension: Dimension) -> String {
    switch dimension {
    case .rep: reps.first { $0.name == member }?.team ?? ""
    case .team: reps.first { $0.team == member }?.manager ?? ""
    case .manager: reps.first { $0.manager == member }?.region ?? ""
    default: ""
    }
  }

  static let months = ReportingCalendar().periods(grain: .month, from: firstDay, to: asOf)

  /// Every figure, in the order of a run's result.
  func values(grains: [Grain] = [.month, .quarter, .year, .all]) -> [MetricValue] {
    let calendar = ReportingCalendar()
    var values: [MetricValue] = []
    for kpi in kpis.indices {
      for dimension in [Dimension.company, .rep, .team, .manager, .region, .source] {
        for grain in grains {
          for period in calendar.periods(grain: grain, from: Self.firstDay, to: Self.asOf) {
            for (member, own) in members(dimension) {
              values.append(
                value(of: kpi, member: member, dimension: dimension, period: period, reps: own))
            }
          }
        }
      }
    }
    return values
  }

  private func members(_ dimension: Dimension) -> [(String, [Int])] {
    let all = Array(reps.indices)
    let name: (Rep) -> String
    switch dimension {
    case .rep: name = { $0.name }
    case .team: name = { $0.team }
    case .manager: name = { $0.manager }
    case .region: name = { $0.region }
    case .source:
      return [
        ("LinkedIn", all.filter { $0 % 3 == 0 }), ("Referral", all.filter { $0 % 3 == 1 }),
        ("=Trade Show", all.filter { $0 % 3 == 2 }),
      ]
    default: return [("", all)]
    }
    return Dictionary(grouping: all) { name(reps[$0]) }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
