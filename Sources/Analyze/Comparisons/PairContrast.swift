import Statistics
import TerrainModel

/// Two KPIs that split the same cases.
struct PairContrast: Sendable {
  let reader: MetricReader
  let comparison: ComparisonDefinition
  let exposed: KPIDefinition
  let unexposed: KPIDefinition

  private var last: CalendarDay { min(reader.lastJudgeable(exposed), reader.lastJudgeable(unexposed)) }

  func answer() throws -> Answer {
    let first = try reader.value(exposed.name, from: reader.firstDay, to: last)
    let second = try reader.value(unexposed.name, from: reader.firstDay, to: last)
    let labels = (exposed: exposed.name, unexposed: unexposed.name)
    guard first?.successes != nil || second?.successes != nil else {
      let reps = try [exposed, unexposed].map {
        try reader.members($0.name, of: .rep, from: reader.firstDay, to: last).filter { !$0.isUnknownMember }
      }
      return RepContrast(
        comparison: comparison, definition: exposed, first: reader.firstDay, last: last
      ).answer(labels, exposed: reps[0], unexposed: reps[1], isPaired: true)
    }
    return StratifiedShares(
      comparison: comparison, definition: exposed, first: reader.firstDay, last: last
    ).answer(
      labels, crude: FourFold(exposed: first, unexposed: second), strata: try comparison.strata.map(tables))
  }

  private func tables(_ strata: Dimension) throws -> [FourFold] {
    let left = try known(exposed, strata)
    let right = try known(unexposed, strata)
    return Set(left.keys).union(right.keys).sorted().map {
      FourFold(exposed: left[$0], unexposed: right[$0])
    }
  }

  private func known(_ definition: KPIDefinition, _ strata: Dimension) throws -> [String: MetricValue] {
    let values = try reader.members(definition.name, of: strata, from: reader.firstDay, to: last)
    return Dictionary(
      values.filter { !$0.isUnknownMember }.map { ($0.member, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
