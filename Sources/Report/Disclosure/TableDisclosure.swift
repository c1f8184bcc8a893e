package import TerrainModel

/// Decides which figures of a table that somebody asked for may be shown, by the rule that decides for `kpis.csv`.
///
/// What is hidden is settled on the groups alone (company, teams, managers, regions), and holds for every slice of them
/// by a dimension that is not of people: each slice has the sums of the whole, so a figure that does not follow from
/// what is shown of the whole does not follow from what is shown of the slices either.
package struct TableDisclosure: Sendable {
  private let whole: Disclosure
  /// The same within the scope that was asked for; nil without one.
  private let within: Disclosure?
  /// People in the scope, by KPI and period.
  private let scopeReps: [FigureKey: Int]
  private let scope: [RowFilter]
  private let minimumGroup: Int

  /// - Parameters:
  ///   - groups: figures by company, team, manager and region without a scope, in the periods of the table and in those
  ///     that the report shows.
  ///   - scope: the conditions of the question that are on groups of people; others change nobody's group.
  ///   - scoped: the same figures within the scope, in the periods of the table; empty without a scope.
  ///   - outside: the same outside of the scope, that is outside of each of its conditions in turn. A group of which
  ///     too few are outside is as small as they are: subtraction would tell of them.
  package init(
    groups: MetricValues, scope: [RowFilter], scoped: [MetricValue], outside: [MetricValue],
    catalogue: KPICatalogue, minimumGroup: Int
  ) {
    self.scope = scope
    self.minimumGroup = minimumGroup
    whole = Disclosure(groups, catalogue: catalogue, minimumGroup: minimumGroup)
    var fewest: [FigureKey: Int] = [:]
    for value in outside where value.reps > 0 {
      fewest[FigureKey(value)] = min(fewest[FigureKey(value)] ?? .max, value.reps)
    }
    let narrowed = scoped.map { value in
      var value = value
      value.reps = min(value.reps, fewest[FigureKey(value)] ?? .max)
      return value
    }
    within =
      scope.isEmpty
      ? nil
      : Disclosure(
        MetricValues(narrowed), catalogue: catalogue, minimumGroup: minimumGroup)
    var reps: [FigureKey: Int] = [:]
    for value in narrowed where value.dimension == .company { reps[FigureKey(value)] = value.reps }
    scopeReps = reps
  }

  /// The dimensions that an answer must be known by, company first, before it can be said what of it may be shown.
  package static let guarded: [Dimension] = [.company] + Disclosure.groupsOfPeople

  /// Whether a dimension's members are groups of people.
  package static func isOfPeople(_ dimension: Dimension) -> Bool {
    Disclosure.groupsOfPeople.contains(dimension)
  }

  /// Why a figure is left out; nil where it may be shown.
  package enum Reason: Sendable {
    /// It is of a single rep, of two groups of people at once, or of a scope that may not be shown.
    case personal
    case smallGroup
    /// It would give a small group's figure away by subtraction.
    case complementary
  }

  package func reason(toWithhold value: MetricValue) -> Reason? {
    if !whole.mayShare(kpi: value.kpi) { return .personal }
    let crossed = value.crossed
    if value.dimension.isPersonal || crossed?.isPersonal ?? false { return .personal }
    if let crossed, Self.isOfPeople(crossed) { return .personal }
    let first = value.period.first
    let last = value.period.last
    guard Self.isOfPeople(value.dimension) else {
      if scope.isEmpty { return nil }
      let reps = scopeReps[FigureKey(companyOf: value)] ?? 0
      return whole.mayShare(value.kpi, scope: scope, reps: reps, from: first, to: last) ? nil : .personal
    }
    guard whole.mayShare(value.kpi, scope: scope, reps: nil, from: first, to: last) else { return .personal }
    if Disclosure.isSmallGroup(value, minimumGroup: minimumGroup) { return .smallGroup }
    let key = FigureKey(value)
    for disclosure in [whole, within].compactMap({ $0 }) {
      if let reason = disclosure.reason(toWithhold: key) { return reason }
    }
    return nil
  }
}
