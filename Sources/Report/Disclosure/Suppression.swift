import TerrainModel

/// Which figures of one KPI are left out: small groups, and as many others as it takes that no small group's figure
/// can be computed from what is shown.
struct Suppression {
  private let cells: [MetricValue]
  private let rules: [[Int]]
  private let rulesOfCell: [[Int]]
  /// The cells of each period.
  private let periods: [[Int]]
  /// Of groups below the minimum.
  let primary: Set<Int>
  private(set) var complementary: Set<Int> = []
  /// Groups that were taken out as cover, and those above them: taking out the same ones again, in other periods and on the
  /// next level, leaves more to be shown than ever new ones, each of which follows from others and needs cover itself.
  private var covers: Set<Group> = []

  private struct Group: Hashable {
    var dimension: Dimension
    var member: String
  }

  /// - Parameter cells: the figures of one KPI, of the company and of groups of people.
  init(_ cells: [MetricValue], minimumGroup: Int) {
    self.cells = cells
    periods = Dictionary(grouping: cells.indices) { cells[$0].period }.sorted { $0.key < $1.key }.map(\.value)
    primary = Set(
      cells.indices.filter { Disclosure.isSmallGroup(cells[$0], minimumGroup: minimumGroup) })
    rules = primary.isEmpty ? [] : SumRules(cells).rules
    var rulesOfCell = [[Int]](repeating: [], count: cells.count)
    for (number, rule) in rules.enumerated() {
      for cell in rule { rulesOfCell[cell].append(number) }
    }
    self.rulesOfCell = rulesOfCell
    guard !primary.isEmpty else { return }
    repeat { close() } while hideUnclearSums()
  }

  /// Where it is not known which groups a manager or region is the sum of, readers may know it all the same: then
  /// those above a hidden group are hidden too. Returns whether there was something to hide.
  private mutating func hideUnclearSums() -> Bool {
    let hidden = primary.union(complementary)
    var isChanged = false
    for indices in periods {
      guard indices.contains(where: { hidden.contains($0) }) else { continue }
      for index in indices where !hidden.contains(index) {
        let unclear = cells[index].dimension
        guard unclear == .manager || unclear == .region, Self.isUnclear(unclear, indices.map { cells[$0] })
        else { continue }
        complementary.insert(index)
        isChanged = true
      }
    }
    return isChanged
  }

  /// Whether some group below has no known place in the dimension.
  private static func isUnclear(_ dimension: Dimension, _ cells: [MetricValue]) -> Bool {
    let teams = cells.filter { $0.dimension == .team && !$0.isUnknownMember }
    let managers = cells.filter { $0.dimension == .manager && !$0.isUnknownMember }
    let placed = Set(managers.filter { dimension == .manager || !$0.parent.isEmpty }.map(\.member))
    return !teams.allSatisfy { placed.contains($0.parent) }
      || placed.count < Set(managers.map(\.member)).count
  }

  /// Adds cells until no primary one can be found out, or nothing is left that could be taken out: the company's own
  /// figures always stay. In one round every cell found out gets cover, unless the cover of another stands on its way.
  private mutating func close() {
    let ordered = primary.sorted()
    var hopeless: Set<Int> = []
    var isChanged = true
    while isChanged {
      isChanged = false
      let found = recoverable()
      var covered: Set<Int> = []
      for cell in ordered where found[cell] != nil && !hopeless.contains(cell) {
        let way = way(to: cell, found)
        guard covered.isDisjoint(with: way) else { continue }
        if let other = sacrifice(on: way) {
          complementary.insert(other)
          note(cover: other)
          covered.formUnion(rulesOfCell[other])
          isChanged = true
        } else {
          hopeless.insert(cell)
        }
      }
    }
  }

  /// The suppressed cells that follow from the shown ones, one unknown at a time, and the rule each follows from.
  private func recoverable() -> [Int: Int] {
    let hidden = primary.union(complementary)
    var unknowns = rules.map { rule in rule.count { hidden.contains($0) } }
    var found: [Int: Int] = [:]
    var queue = rules.indices.filter { unknowns[$0] == 1 }
    var next = 0
    while next < queue.count {
      let number = queue[next]
      next += 1
      guard let cell = rules[number].first(where: { hidden.contains($0) && found[$0] == nil }) else {
        continue
      }
      found[cell] = number
      for other in rulesOfCell[cell] {
        unknowns[other] -= 1
        if unknowns[other] == 1 { queue.append(other) }
      }
    }
    return found
  }

  /// The rules by which a cell is found out, the last step first.
  private func way(to cell: Int, _ found: [Int: Int]) -> [Int] {
    var way: [Int] = []
    var pending = [cell]
    var seen: Set<Int> = []
    while let current = pending.popLast() {
      guard seen.insert(current).inserted, let number = found[current] else { continue }
      way.append(number)
      pending += rules[number].filter { $0 != current && found[$0] != nil }.sorted(by: >)
    }
    return way
  }

  /// The smallest shown group on the way; nil where there is only the company.
  private func sacrifice(on way: [Int]) -> Int? {
    for number in way {
      let candidates = rules[number].filter {
        cells[$0].dimension != .company && !primary.contains($0) && !complementary.contains($0)
      }
      if let smallest = candidates.min(by: isSmaller) { return smallest }
    }
    return nil
  }

  /// By reps and name, not by cases, so that the same groups are taken out of every KPI; the unknown member first, then
  /// those that are cover elsewhere.
  private func isSmaller(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (cells[left], cells[right])
    let (one, other) = (rank(first), rank(second))
    if one != other { return one < other }
    return (first.reps, first.member, left) < (second.reps, second.member, right)
  }

  private func rank(_ cell: MetricValue) -> Int {
    if cell.isUnknownMember { return 0 }
    if covers.contains(Group(dimension: cell.dimension, member: cell.member)) { return 1 }
    return Self.above(cell).map { covers.contains($0) } ?? false ? 2 : 3
  }

  private mutating func note(cover index: Int) {
    let cell = cells[index]
    if cell.isUnknownMember { return }
    covers.insert(Group(dimension: cell.dimension, member: cell.member))
    if let above = Self.above(cell) { covers.insert(above) }
  }

  private static func above(_ cell: MetricValue) -> Group? {
    guard !cell.parent.isEmpty else { return nil }
    switch cell.dimension {
    case .team: return Group(dimension: .manager, member: cell.parent)
    case .manager: return Group(dimension: .region, member: cell.parent)
    default: return nil
    }
  }
}
