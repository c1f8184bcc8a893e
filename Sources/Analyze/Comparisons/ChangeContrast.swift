import Statistics
import TerrainModel

/// Difference in differences: how a KPI changed per rep from a day on, for some teams against the others.
///
/// Reps are the clusters and the units of the permutation; a shock that hits a whole team at once is not told from
/// what is asked about. Only full mature months count, and the month that contains the day only where it starts on
/// it. Grade B where the months before run in parallel, else C.
struct ChangeContrast: Sendable {
  /// Fewest reps on a side.
  static let fewestReps = 3
  /// Fewest cases of a rep before, and after.
  static let fewestCases = 5
  /// Fewest months before that can show a trend.
  static let fewestMonths = 4

  let reader: MetricReader
  let comparison: ComparisonDefinition
  let definition: KPIDefinition
  let dimension: Dimension
  let members: [String]
  let from: CalendarDay

  func answer() throws -> Answer {
    let others = try reader.members(definition.name, of: dimension, from: reader.firstDay, to: reader.asOf)
      .filter { !$0.isUnknownMember && !members.contains($0.member) }.map(\.member).sorted()
    let treatedMonths = try months(members)
    let controlMonths = others.isEmpty ? [] : try months(others)
    let both = Set(treatedMonths.map(\.member)).intersection(controlMonths.map(\.member))
    let treated = changes(treatedMonths.filter { !both.contains($0.member) })
    let control = changes(controlMonths.filter { !both.contains($0.member) })
    let lastDay = (treatedMonths + controlMonths).map(\.period.last).max() ?? reader.asOf
    var answer = Answer(
      comparison: comparison, kpi: definition.name, unit: definition.unit, first: reader.firstDay,
      last: lastDay, exposed: group(members.joined(separator: ", "), treated), unexposed: group("", control))
    answer.grade = .c
    guard min(answer.exposed.count, answer.unexposed.count) >= definition.minimumSample else { return answer }
    answer.difference = Difference.ofMeans(
      treated.map { (value: $0.change, weight: $0.weight) },
      control.map { (value: $0.change, weight: $0.weight) }, fewest: Self.fewestReps,
      generator: SeededGenerator(comparison.name, definition.hash))
    answer.grade = areParallel(treatedMonths, controlMonths) ? .b : .c
    return answer
  }

  private func months(_ names: [String]) throws -> [MetricValue] {
    guard !names.isEmpty else { return [] }
    return try reader.matureMonths(
      definition.name, of: .rep, from: reader.firstDay, to: reader.asOf,
      filters: [RowFilter(dimension: dimension, members: names)])
  }

  /// A rep's change with the weight that its cases give it (the inverse of the variance of a difference of shares).
  private struct Change {
    var change: Double
    var weight: Double
    var cases: Int
  }

  private func changes(_ values: [MetricValue]) -> [Change] {
    let reps = Dictionary(grouping: values, by: \.member)
    return reps.keys.sorted().compactMap { rep in
      let months = reps[rep] ?? []
      guard let before = level(months.filter { $0.period.last < from }),
        let after = level(months.filter { $0.period.first >= from })
      else { return nil }
      let weight =
        definition.unit == .share
        ? Double(before.cases) * Double(after.cases) / Double(before.cases + after.cases) : 1
      return Change(change: after.value - before.value, weight: weight, cases: before.cases + after.cases)
    }
  }

  /// The pooled share, or the mean month of anything else; nil with too few cases.
  private func level(_ months: [MetricValue]) -> (value: Double, cases: Int)? {
    let known = months.filter { $0.value != nil }
    let cases = known.reduce(0) { $0 + $1.count }
    guard cases >= Self.fewestCases, !known.isEmpty else { return nil }
    if definition.unit == .share, known.allSatisfy({ $0.successes != nil }) {
      return (Double(known.reduce(0) { $0 + ($1.successes ?? 0) }) / Double(cases), cases)
    }
    return (known.reduce(0) { $0 + ($1.value ?? 0) } / Double(known.count), cases)
  }

  /// The value of a side is its mean change.
  private func group(_ label: String, _ changes: [Change]) -> Observation.Group {
    let weight = changes.reduce(0) { $0 + $1.weight }
    return Observation.Group(
      label: label, count: changes.reduce(0) { $0 + $1.cases },
      value: weight > 0 ? changes.reduce(0) { $0 + $1.change * $1.weight } / weight : nil)
  }

  /// Whether the difference between the sides shows no trend over the months before (zero within the 95 %
  /// interval of the slope). False with too few months to tell.
  private func areParallel(_ treated: [MetricValue], _ control: [MetricValue]) -> Bool {
    let left = monthly(treated)
    let right = monthly(control)
    let differences = left.keys.sorted().compactMap { period in
      right[period].map { (left[period] ?? 0) - $0 }
    }
    guard differences.count >= Self.fewestMonths, let trend = LinearTrend(differences) else { return false }
    let width = StudentT.quantile(0.975, degrees: trend.degrees) * trend.standardError
    return abs(trend.slope) <= width + 1e-12
  }

  private func monthly(_ values: [MetricValue]) -> [Period: Double] {
    let months = Dictionary(grouping: values.filter { $0.period.last < from }, by: \.period)
    return months.compactMapValues { level($0)?.value }
  }
}
