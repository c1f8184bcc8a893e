import Statistics
import TerrainModel

/// A difference of shares within strata, with the difference that a mix would show.
struct StratifiedShares: Sendable {
  let comparison: ComparisonDefinition
  let definition: KPIDefinition
  let first: CalendarDay
  let last: CalendarDay

  /// - Parameters:
  ///   - crude: all cases, whatever their stratum.
  ///   - strata: nil where the comparison declares none.
  ///   - clustering: standard-deviation factor for cases that come in clusters; 1 for none.
  func answer(
    _ labels: (exposed: String, unexposed: String), member: String = "", crude: FourFold,
    strata: [FourFold]?, clustering: Double = 1
  ) -> Answer {
    let exposed = group(labels.exposed, crude.exposedSuccesses, crude.exposedCases)
    let unexposed = group(labels.unexposed, crude.unexposedSuccesses, crude.unexposedCases)
    var answer = Answer(
      comparison: comparison, member: member, kpi: definition.name, unit: definition.unit, first: first,
      last: last, exposed: exposed, unexposed: unexposed)
    let fewest = min(exposed.count, unexposed.count)
    let needed = max(definition.minimumSample, casesForPower(crude) ?? 0)
    answer.casesNeeded = needed > fewest ? needed : nil
    guard fewest >= max(1, definition.minimumSample) else { return answer }
    let plain = Difference.newcombe(crude)
    answer.difference = strata.map(Difference.mantelHaenszel) ?? plain
    answer.difference = answer.difference?.stretched(by: clustering)
    answer.crude = strata == nil ? nil : plain?.estimate
    return answer
  }

  private func group(_ label: String, _ successes: Double, _ cases: Double) -> Observation.Group {
    Observation.Group(label: label, count: Int(cases), value: cases > 0 ? successes / cases : nil)
  }

  /// Cases per group with which the smallest difference that matters would be seen.
  private func casesForPower(_ table: FourFold) -> Int? {
    let cases = table.exposedCases + table.unexposedCases
    guard cases > 0 else { return nil }
    return Power.casesPerGroup(
      pooledShare: (table.exposedSuccesses + table.unexposedSuccesses) / cases,
      difference: comparison.smallestThatMatters)
  }
}
