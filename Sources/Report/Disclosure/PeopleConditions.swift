import TerrainModel

/// KPIs whose own definition is about some people only: a measure that counts the rows of one team is that team's figure,
/// whatever it is asked by.
struct PeopleConditions: Sendable {
  /// The conditions on people under each KPI that has some.
  private let filters: [String: [RowFilter]]

  init(_ catalogue: KPICatalogue) {
    var filters: [String: [RowFilter]] = [:]
    for kpi in catalogue.kpis {
      let own = catalogue.conditionsOnPeople(of: kpi.name)
      if !own.isEmpty { filters[kpi.name] = own }
    }
    self.filters = filters
  }

  /// The KPIs that are of single reps, or of a group that is too small in some period, or leave out such a one: what
  /// is left out is the difference to the whole. A group whose size no figure tells counts as too small.
  func kpisOfFewPeople(_ values: MetricValues, minimumGroup: Int) -> Set<String> {
    guard !filters.isEmpty else { return [] }
    let sizes = Self.sizes(values)
    return Set(
      filters.filter { _, conditions in
        conditions.contains { Self.isOfFewPeople($0, sizes, minimumGroup) }
      }.keys)
  }

  private struct Group: Hashable {
    var dimension: Dimension
    var member: String
  }

  /// The reps of each group and period, the company's under an empty name.
  private static func sizes(_ values: MetricValues) -> [Group: [Period: Int]] {
    var sizes: [Group: [Period: Int]] = [:]
    for value in values.ofGroups where !value.isUnknownMember {
      let group = Group(dimension: value.dimension, member: value.member)
      sizes[group, default: [:]][value.period] = max(sizes[group]?[value.period] ?? 0, value.reps)
    }
    return sizes
  }

  private static func isOfFewPeople(
    _ filter: RowFilter, _ sizes: [Group: [Period: Int]], _ minimumGroup: Int
  ) -> Bool {
    if filter.dimension.isPersonal { return true }
    if minimumGroup <= 1 { return false }
    let company = sizes[Group(dimension: .company, member: "")] ?? [:]
    var inside: [Period: Int] = [:]
    for member in filter.members {
      guard let reps = sizes[Group(dimension: filter.dimension, member: member)] else { return true }
      if reps.values.contains(where: { 0 < $0 && $0 < minimumGroup }) { return true }
      inside.merge(reps, uniquingKeysWith: +)
    }
    return inside.contains { period, reps in
      let outside = (company[period] ?? 0) - reps
      return 0 < outside && outside < minimumGroup
    }
  }
}
