import TerrainModel

/// Decides what may be shared: no figure of a single rep, none of a group below the minimum, and none that would give
/// such a one away by subtraction.
///
/// Only teams, managers and regions are groups of people; products, sources and segments are not. The rows whose group
/// is not known are of people, too: of the listed reps without a group. They are the first to go where another group needs cover.
struct Disclosure: Sendable {
  static let groupsOfPeople: [Dimension] = [.team, .manager, .region]

  let safe: [MetricValue]
  /// Where everything else stands among the values.
  let restrictedPlaces: [Int]
  private(set) var withheld = Withheld()
  let minimumGroup: Int
  /// KPIs that are about too few people by their own definition.
  private let ofFewPeople: Set<String>
  private let small: Set<FigureKey>
  private let hidden: Set<FigureKey>
  /// Members of groups of people that some figure was reported for.
  private let known: [Dimension: Set<String>]

  init(_ values: MetricValues, catalogue: KPICatalogue, minimumGroup: Int) {
    self.minimumGroup = minimumGroup
    let ofFewPeople = PeopleConditions(catalogue).kpisOfFewPeople(values, minimumGroup: minimumGroup)
    self.ofFewPeople = ofFewPeople
    let (small, complementary) = Self.hidden(values, minimumGroup: minimumGroup)
    self.small = small
    hidden = small.union(complementary)
    var safe: [MetricValue] = []
    var restrictedPlaces: [Int] = []
    var known: [Dimension: Set<String>] = [:]
    var start = 0
    for answer in values.answers {
      defer { start += answer.count }
      let frame = answer.frame
      if frame.dimension.isPersonal || frame.crossed != nil || ofFewPeople.contains(frame.kpi) {
        withheld.personal += answer.count
        restrictedPlaces.append(contentsOf: start..<(start + answer.count))
        continue
      }
      for (index, value) in answer.enumerated() {
        let key = FigureKey(value)
        if Self.groupsOfPeople.contains(value.dimension) {
          known[value.dimension, default: []].insert(value.member)
        }
        if small.contains(key) {
          withheld.smallGroups += 1
        } else if complementary.contains(key) {
          withheld.complementary += 1
        } else {
          safe.append(value)
          continue
        }
        restrictedPlaces.append(start + index)
      }
    }
    self.safe = safe
    self.restrictedPlaces = restrictedPlaces
    self.known = known
  }

  /// Whether a figure is of a group of people that has too few of them. A group with neither reps nor rows is nobody; so
  /// are rows whose group is not known where no listed rep is without one: to hold back every mistyped name would take a
  /// group that can be shown along as cover.
  static func isSmallGroup(_ value: MetricValue, minimumGroup: Int) -> Bool {
    guard groupsOfPeople.contains(value.dimension) else { return false }
    if value.isUnknownMember { return 0 < value.reps && value.reps < minimumGroup }
    return value.reps < minimumGroup && !(value.reps == 0 && value.count == 0)
  }

  /// Whether the words of a field name people.
  static func isPersonal(_ field: Field) -> Bool {
    switch field {
    case .rep, .name, .email, .alias, .profile, .externalID, .sender, .recipient, .contact, .contactAlias,
      .contactName:
      true
    default: false
    }
  }

  /// Whether a verdict about one figure may be shared: the figure itself may, and so may its whole series, because
  /// limits and means speak of all of it.
  func mayShare(_ value: MetricValue) -> Bool {
    mayShare(value.kpi, of: value.dimension, [value.member], from: nil, to: nil)
      && !Self.isSmallGroup(value, minimumGroup: minimumGroup) && !value.isCrossed
  }

  /// Whether a KPI's own definition lets its figures be shared at all.
  func mayShare(kpi: String) -> Bool { !ofFewPeople.contains(kpi) }

  /// Why the figure of a group is left out; nil where it is shown.
  func reason(toWithhold key: FigureKey) -> TableDisclosure.Reason? {
    guard hidden.contains(key) else { return nil }
    return small.contains(key) ? .smallGroup : .complementary
  }

  /// Whether a figure that pools some members over a span may be shared.
  func mayShare(
    _ kpi: String, of dimension: Dimension, _ members: [String], from first: CalendarDay?,
    to last: CalendarDay?
  ) -> Bool {
    if dimension.isPersonal || !mayShare(kpi: kpi) { return false }
    guard Self.groupsOfPeople.contains(dimension), minimumGroup > 1 else { return true }
    guard let reported = known[dimension], members.allSatisfy(reported.contains) else { return false }
    return !hidden.contains { key in
      key.kpi == kpi && key.dimension == dimension && members.contains(key.member)
        && (last.map { key.period.first <= $0 } ?? true) && (first.map { $0 <= key.period.last } ?? true)
    }
  }

  /// Whether a figure of a scope may be shared; `reps` is how many people it covers, where that is known.
  func mayShare(
    _ kpi: String, scope: [RowFilter], reps: Int?, from first: CalendarDay, to last: CalendarDay
  ) -> Bool {
    guard mayShare(kpi: kpi) else { return false }
    let people = scope.filter { Self.groupsOfPeople.contains($0.dimension) || $0.dimension.isPersonal }
    if people.isEmpty { return true }
    if let reps, reps < minimumGroup { return false }
    return people.allSatisfy { mayShare(kpi, of: $0.dimension, $0.members, from: first, to: last) }
  }

  /// The figures of the company and of groups of people by KPI, each once: a figure that stands there twice would be two
  /// unknowns in a sum that has one. Of two the one with fewer reps stands for both.
  private static func groupCells(_ values: MetricValues) -> [String: [MetricValue]] {
    var cells: [String: [MetricValue]] = [:]
    var places: [FigureKey: Int] = [:]
    for value in values.ofGroups {
      let key = FigureKey(value)
      if let place = places[key] {
        if value.reps < cells[value.kpi]?[place].reps ?? 0 { cells[value.kpi]?[place] = value }
      } else {
        places[key] = cells[value.kpi]?.count ?? 0
        cells[value.kpi, default: []].append(value)
      }
    }
    return cells
  }

  private static func hidden(
    _ values: MetricValues, minimumGroup: Int
  ) -> (small: Set<FigureKey>, complementary: Set<FigureKey>) {
    guard minimumGroup > 1 else { return ([], []) }
    let cells = groupCells(values)
    var small: Set<FigureKey> = []
    var complementary: Set<FigureKey> = []
    // Most KPIs are of the same groups in the same periods: what is left out is found once for all of those.
    var known: [[GroupShape]: Suppression] = [:]
    for figures in cells.values {
      guard figures.contains(where: { isSmallGroup($0, minimumGroup: minimumGroup) }) else { continue }
      let own = GroupOrder.sorted(figures)
      let shapes = own.map { GroupShape($0, minimumGroup: minimumGroup) }
      let suppression = known[shapes] ?? Suppression(own, minimumGroup: minimumGroup)
      known[shapes] = suppression
      small.formUnion(suppression.primary.map { FigureKey(own[$0]) })
      complementary.formUnion(suppression.complementary.map { FigureKey(own[$0]) })
    }
    return (small, complementary)
  }
}

extension MetricValues {
  /// Those of the company and of groups of people, where no other dimension meets them.
  var ofGroups: FlattenSequence<[MetricAnswer]> {
    answers.filter { answer in
      let dimension = answer.frame.dimension
      return answer.frame.crossed == nil
        && (dimension == .company || Disclosure.groupsOfPeople.contains(dimension))
    }.joined()
  }
}

extension MetricValue {
  /// Whether two dimensions meet in it: such figures are of few people more often than not, and stay restricted.
  var isCrossed: Bool { crossed != nil || !crossedMember.isEmpty }
}
