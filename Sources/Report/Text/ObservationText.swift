import TerrainModel

/// An observation in words that never go beyond its evidence.
struct ObservationText {
  let phrasing: Phrasing
  let observation: Observation

  /// `Goes with a higher value. Win rate: reached 41% against not reached 33%: +8.0 pts (+4.1 to +12.3), …`
  var sentence: String {
    switch observation.verdict {
    case .goesWithMore, .goesWithLess:
      [lead + ".", sides + phrasing.words.colon + differenceAndInterval + ".", crude].filter { !$0.isEmpty }
        .joined(separator: " ")
    case .noDifferenceThatMatters:
      [lead + ".", sides + ".", margin, crude].filter { !$0.isEmpty }.joined(separator: " ")
    case .cannotTell: missing
    }
  }

  /// The verdict, bound to the grade.
  var lead: String { phrasing.words.verdict(observation.verdict, grade: observation.grade) }

  /// The two sides with their values; two indicators need no third in front of them.
  var sides: String {
    let sides = phrasing.words.sides(
      Self.label(observation.exposed, phrasing), value(of: observation.exposed),
      Self.label(observation.unexposed, phrasing), value(of: observation.unexposed))
    if case .kpis = observation.comparison.contrast { return sides }
    return phrasing.kpiLabel(observation.kpi) + phrasing.words.colon + sides
  }

  /// The sides of a change are changes themselves.
  private func value(of group: Observation.Group) -> String {
    if case .change = observation.comparison.contrast {
      return phrasing.difference(group.value, observation.kpi)
    }
    return phrasing.text(group.value, observation.kpi)
  }

  /// The difference with its 95 % interval; empty where there is none.
  var differenceAndInterval: String {
    guard observation.estimate != nil else { return Phrasing.unknown }
    let kpi = observation.kpi
    let difference = phrasing.difference(observation.estimate, kpi)
    guard observation.low != nil, observation.high != nil else { return difference }
    let interval = phrasing.words.interval(
      phrasing.difference(observation.low, kpi), phrasing.difference(observation.high, kpi))
    return "\(difference) (\(interval))"
  }

  /// How many cases stand on either side.
  var cases: String {
    let (first, second) = (observation.exposed.count, observation.unexposed.count)
    return
      "\(phrasing.numbers.integer(first)) + \(phrasing.words.cases(second, phrasing.numbers.integer(second)))"
  }

  /// What it would take to tell.
  var missing: String {
    let fewest = min(observation.exposed.count, observation.unexposed.count)
    let missing = observation.casesNeeded.map { $0 > fewest ? $0 - fewest : 0 }
    return phrasing.words.cannotTell(missing: missing, phrasing.numbers.integer(missing ?? 0))
  }

  /// Where the mix of cases would have passed for an effect; else empty.
  var crude: String {
    guard let crude = observation.crudeEstimate else { return "" }
    let strata = observation.comparison.strata.map { phrasing.words.dimension($0).lowercased() } ?? ""
    return phrasing.words.crude(phrasing.difference(crude, observation.kpi), strata: strata)
  }

  private var margin: String {
    let margin = observation.comparison.smallestThatMatters
    guard margin > 0 else { return "" }
    let text = phrasing.difference(margin, observation.kpi)
    return phrasing.words.withinMargin(text.hasPrefix("+") ? String(text.dropFirst()) : text)
  }

  /// The side's own words; KPI names become labels, and no word means everybody else.
  static func label(_ group: Observation.Group, _ phrasing: Phrasing) -> String {
    if group.label.isEmpty { return phrasing.words.guide(.others) }
    return phrasing.definition(group.label)?.label[phrasing.language] ?? group.label
  }
}
