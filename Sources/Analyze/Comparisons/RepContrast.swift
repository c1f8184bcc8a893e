import Statistics
import TerrainModel

/// Numbers that are no shares (amounts, days): reps are the cases, because single deals are not handed over.
///
/// Strata cannot be kept apart this way, so a comparison that declares them gets no answer rather than a crude one.
struct RepContrast: Sendable {
  /// Fewest reps on a side, or pairs.
  static let fewestReps = 6
  /// Fewest rows behind a rep's value.
  static let fewestCases = 3

  let comparison: ComparisonDefinition
  let definition: KPIDefinition
  let first: CalendarDay
  let last: CalendarDay

  func answer(
    _ labels: (exposed: String, unexposed: String), member: String = "", exposed: [MetricValue],
    unexposed: [MetricValue], isPaired: Bool
  ) -> Answer {
    let left = readable(exposed)
    let right = readable(unexposed)
    var answer = Answer(
      comparison: comparison, member: member, kpi: definition.name, unit: definition.unit, first: first,
      last: last, exposed: group(labels.exposed, left), unexposed: group(labels.unexposed, right))
    let cases = min(answer.exposed.count, answer.unexposed.count)
    guard comparison.strata == nil, cases >= definition.minimumSample else { return answer }
    let generator = SeededGenerator(comparison.name, member, definition.hash)
    answer.difference =
      isPaired
      ? paired(left, right, generator)
      : Difference.ofMeans(
        left.map { (value: $0.number, weight: 1) }, right.map { (value: $0.number, weight: 1) },
        fewest: Self.fewestReps, generator: generator)
    return answer
  }

  private struct Rep {
    var name: String
    var number: Double
    var count: Int
  }

  private func readable(_ values: [MetricValue]) -> [Rep] {
    values.compactMap { value in
      guard let number = value.value, value.count >= Self.fewestCases else { return nil }
      return Rep(name: value.member, number: number, count: value.count)
    }.sorted { $0.name < $1.name }
  }

  private func paired(_ left: [Rep], _ right: [Rep], _ generator: SeededGenerator) -> Difference? {
    let other = Dictionary(right.map { ($0.name, $0.number) }, uniquingKeysWith: { first, _ in first })
    let differences = left.compactMap { rep in other[rep.name].map { rep.number - $0 } }
    return Difference.ofPairs(differences, fewest: Self.fewestReps, generator: generator)
  }

  /// The mean of the reps' values.
  private func group(_ label: String, _ reps: [Rep]) -> Observation.Group {
    Observation.Group(
      label: label, count: reps.reduce(0) { $0 + $1.count },
      value: reps.isEmpty ? nil : reps.reduce(0) { $0 + $1.number } / Double(reps.count))
  }
}
