import Statistics
import TerrainModel

/// A member of a dimension against all other known members together.
struct MembersContrast: Sendable {
  let reader: MetricReader
  let comparison: ComparisonDefinition
  let definition: KPIDefinition
  let dimension: Dimension

  private var last: CalendarDay { reader.lastJudgeable(definition) }

  /// One answer per member asked about; all known members in turn where none is named.
  func answers(about asked: [String]) throws -> [Answer] {
    let values = try reader.members(definition.name, of: dimension, from: reader.firstDay, to: last)
      .filter { !$0.isUnknownMember }
    let known = values.map(\.member).sorted()
    let isShare = values.contains { $0.successes != nil }
    let strata = isShare ? try comparison.strata.map(tables) : nil
    return try (asked.isEmpty ? known : asked).map { member in
      let labels = (exposed: member, unexposed: "")
      guard isShare else { return try byRep(member, known, labels, values) }
      let clustering = try clusterFactor(member)
      return StratifiedShares(
        comparison: comparison, definition: definition, first: reader.firstDay, last: last
      ).answer(
        labels, member: member, crude: FourFold(values, exposed: member),
        strata: strata?.map { FourFold($0, exposed: member) }, clustering: clustering)
    }
  }

  /// The values of every stratum.
  private func tables(_ strata: Dimension) throws -> [[MetricValue]] {
    let members = try reader.members(definition.name, of: strata, from: reader.firstDay, to: last)
      .filter { !$0.isUnknownMember }.map(\.member).sorted()
    let queries = members.map {
      MetricQuery(
        kpi: definition.name, dimension: dimension, grain: .all, first: reader.firstDay, last: last,
        filters: [RowFilter(dimension: strata, members: [$0])])
    }
    return try reader.service.answer(queries).map { $0.filter { !$0.isUnknownMember } }
  }

  /// Cases of one rep resemble each other. Where reps belong to one side as a whole (teams, managers, regions),
  /// the interval is widened by the scatter of reps within their side.
  private func clusterFactor(_ member: String) throws -> Double {
    guard [.team, .manager, .region].contains(dimension) else { return 1 }
    var excess = 0.0
    var degrees = 0.0
    for excluded in [false, true] {
      let reps = try reader.members(
        definition.name, of: .rep, from: reader.firstDay, to: last,
        filters: [RowFilter(dimension: dimension, members: [member], excluded: excluded)]
      ).filter { !$0.isUnknownMember && $0.count > 0 }
      let cases = reps.map { (successes: Double($0.successes ?? 0), cases: Double($0.count)) }
      guard let scatter = Dispersion.pearson(cases) else { continue }
      excess += scatter
      degrees += Double(reps.count - 1)
    }
    return degrees > 0 ? max(1, excess / degrees).squareRoot() : 1
  }

  /// Other units: reps are the cases, compared side by side where they belong to one side, else each with itself.
  private func byRep(
    _ member: String, _ known: [String], _ labels: (exposed: String, unexposed: String),
    _ values: [MetricValue]
  ) throws -> Answer {
    let others = known.filter { $0 != member }
    let sides = try [[member], others].map { members in
      try reader.members(
        definition.name, of: .rep, from: reader.firstDay, to: last,
        filters: [RowFilter(dimension: dimension, members: members)]
      ).filter { !$0.isUnknownMember }
    }
    return RepContrast(
      comparison: comparison, definition: definition, first: reader.firstDay, last: last
    ).answer(
      labels, member: member, exposed: sides[0], unexposed: sides[1],
      isPaired: ![.team, .manager, .region].contains(dimension))
  }
}
