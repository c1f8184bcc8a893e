import Statistics
import TerrainModel

/// Months that stand out of their own series: XmR limits and the run of eight, for the company and its teams.
///
/// Dozens of charts looked at every night make false alarms, so only the last three mature months can be signals,
/// series need twelve, and months with too few cases are not charted at all.
struct SignalFinder: Sendable {
  static let fewestMonths = 12
  static let runLength = 8
  static let recentMonths = 3

  let reader: MetricReader
  let kpis: [KPIDefinition]
  /// The company, and teams where they are reported.
  let dimensions: [Dimension]

  /// By KPI in catalogue order, company before teams, member, month.
  func signals() throws -> [Signal] {
    var signals: [Signal] = []
    for definition in kpis {
      let series = try dimensions.map { dimension in
        try reader.matureMonths(definition.name, of: dimension, from: reader.firstDay, to: reader.asOf)
      }
      // Those of the calendar: a month that cannot be charted is still one of the last three.
      let recent = Set(Set(series.joined().map(\.period)).sorted().suffix(Self.recentMonths))
      for months in series {
        let byMember = Dictionary(grouping: months, by: \.member)
        for member in byMember.keys.sorted() {
          signals += self.signals(in: byMember[member] ?? [], definition, recent: recent)
        }
      }
    }
    return signals
  }

  private func signals(
    in values: [MetricValue], _ definition: KPIDefinition, recent: Set<Period>
  ) -> [Signal] {
    let readable = values.sorted { $0.period < $1.period }.filter {
      $0.value != nil && (definition.unit == .count || $0.count >= definition.minimumSample)
    }
    let numbers = readable.compactMap(\.value)
    guard numbers.count >= Self.fewestMonths, numbers.count == readable.count,
      let limits = ProcessLimits(numbers)
    else { return [] }
    var found: [Signal] = []
    for index in numbers.indices where recent.contains(readable[index].period) {
      guard let rule = rule(at: index, numbers, limits) else { continue }
      found.append(
        Signal(
          value: readable[index], rule: rule, low: limits.low, high: limits.high, mean: limits.mean))
    }
    return found
  }

  /// A value beyond a limit; else the month that ends a run, once for each run month from the eighth on.
  private func rule(at index: Int, _ numbers: [Double], _ limits: ProcessLimits) -> Signal.Rule? {
    if numbers[index] > limits.high { return .aboveLimit }
    if numbers[index] < limits.low { return .belowLimit }
    guard index + 1 >= Self.runLength else { return nil }
    let run = numbers[(index + 1 - Self.runLength)...index]
    if run.allSatisfy({ $0 > limits.mean }) { return .runAbove }
    return run.allSatisfy { $0 < limits.mean } ? .runBelow : nil
  }
}
