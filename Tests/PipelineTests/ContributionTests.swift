import Foundation
import Measure
import Normalize
import TerrainModel
import Testing

@testable import Pipeline

/// Every figure of the demonstration can be made again from the rows that are listed for it, by arithmetic that is not
/// the program's; and the lines are those of the exports.
@Suite struct ContributionTests {
  private struct Demonstration {
    let engine: MetricEngine
    let catalogue: KPICatalogue
    let asOf: CalendarDay
    let exports: String
    /// Goes with the workspace.
    let bench: Workbench

    init() throws {
      bench = try Workbench()
      let folder = Places.repository + "/pipelines/demo"
      exports = Places.repository + "/sample-data"
      let loaded = try LoadedPipeline(
        RunRequest(pipelineFolder: folder, workspace: bench.path + "/workspace", threads: 2))
      asOf = loaded.asOf
      catalogue = loaded.catalogue
      engine = MetricEngine(facts: loaded.normalized.facts, catalogue: loaded.catalogue, threads: 2)
    }
  }

  @Test func everyFigureIsMadeOfItsRows() throws {
    let demonstration = try Demonstration()
    var checked: [String: Int] = [:]
    for kpi in demonstration.catalogue.kpis where demonstration.engine.isFed(kpi.name) {
      switch kpi.shape {
      case .cohort, .habit, .workingDays: continue
      default: break
      }
      let questions: [(TerrainModel.Dimension, Grain)] = [
        (.company, .all), (.team, .quarter), (.rep, .month),
      ]
      for (dimension, grain) in questions where demonstration.catalogue.has(dimension, for: kpi) {
        let query = MetricQuery(
          kpi: kpi.name, dimension: dimension, grain: grain,
          first: CalendarDay(text: "2025-04-01") ?? demonstration.asOf, last: demonstration.asOf)
        let values = try demonstration.engine.values(of: [query])[0]
        for value in Self.some(of: values, kpi.name) {
          let parts = try demonstration.engine.contributions(
            to: query, period: value.period.name, member: value.member, isUnknown: value.isUnknownMember)
          let again = Aggregation(
            parts, catalogue: demonstration.catalogue, period: value.period, asOf: demonstration.asOf
          ).value(of: kpi.name)
          #expect(
            Self.isSame(again, value.value),
            "\(kpi.name) \(dimension) \(value.member) \(value.period.name): \(String(describing: again)), not \(String(describing: value.value))"
          )
          checked[kpi.name, default: 0] += value.value == nil ? 0 : 1
        }
      }
    }
    #expect(checked.filter { $0.value > 0 }.count >= 40)
  }

  @Test func linesAreThoseOfTheExports() throws {
    let demonstration = try Demonstration()
    let query = MetricQuery(
      kpi: "revenue", first: CalendarDay(text: "2026-01-01") ?? demonstration.asOf, last: demonstration.asOf)
    let rows = try demonstration.engine.contributions(to: query, period: "all").flatMap(\.rows)
      .filter { $0.origin.source == "salesforce-opportunities" }
    #expect(rows.count > 20)
    let path = demonstration.exports + "/salesforce/Opportunity.csv"
    let text = try String(contentsOfFile: path, encoding: .isoLatin1)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for row in rows {
      // A deal won without an amount is counted in the rows and adds nothing.
      let amount = row.value.map { FixedPoint.text($0) } ?? "\"Closed Won\",\"\""
      #expect(lines[row.line - 1].contains(amount), "line \(row.line) holds no \(amount)")
      #expect(lines[row.line - 1].contains(row.day.text), "line \(row.line) holds no \(row.day.text)")
    }
  }

  /// A few of them, the same on every machine; the unknown member among them.
  private static func some(of values: [MetricValue], _ kpi: String) -> [MetricValue] {
    guard !values.isEmpty else { return [] }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in kpi.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let picked = (0..<3).map { values[Int((hash &+ UInt64($0) &* 7_919) % UInt64(values.count))] }
    return picked + [values[values.count - 1]]
  }

  private static func isSame(_ left: Double?, _ right: Double?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return abs(left - right) <= 1e-12 * max(1, abs(right))
  }
}

/// Makes a KPI's value of listed rows: the arithmetic of the definitions, written for this test.
private struct Aggregation {
  private let parts: [MeasureContribution]
  private let catalogue: KPICatalogue
  private let period: Period
  private let asOf: CalendarDay

  init(_ parts: [MeasureContribution], catalogue: KPICatalogue, period: Period, asOf: CalendarDay) {
    self.parts = parts
    self.catalogue = catalogue
    self.period = period
    self.asOf = asOf
  }

  /// Mondays to Fridays: the demonstration has no holidays.
  private var workingDays: Double {
    let days = period.first.number...min(period.last, asOf).number
    return Double(days.count { (($0 + 3) % 7) < 5 })
  }

  func value(of kpi: String, path: [String] = []) -> Double? {
    guard let definition = catalogue.kpi(kpi) else { return nil }
    switch definition.shape {
    case .simple: return part(.value, path).flatMap(aggregate)
    case .ratio:
      guard let above = part(.numerator, path).flatMap(aggregate),
        let below = part(.denominator, path).flatMap(aggregate), below != 0
      else { return nil }
      return above / below
    case .derived(let formula):
      return formula.value { name in
        catalogue.kpi(name)?.shape == .workingDays ? workingDays : value(of: name, path: path + [name])
      }
    case .cumulative(let operand, _): return value(of: operand, path: path)
    case .conversion(let conversion):
      guard let bases = part(.base, path), let converted = part(.converted, path) else { return nil }
      if conversion.result == .conversions { return Double(converted.rows.count) }
      return bases.rows.isEmpty ? nil : Double(converted.rows.count) / Double(bases.rows.count)
    case .cohort, .habit, .workingDays: return nil
    }
  }

  private func part(_ role: MeasureContribution.Role, _ path: [String]) -> MeasureContribution? {
    parts.first { $0.role == role && $0.path == path }
  }

  private func aggregate(_ part: MeasureContribution) -> Double? {
    let values = part.rows.compactMap(\.value)
    let scale = Double(part.scale)
    switch part.measure.aggregate {
    case .count: return Double(part.rows.count)
    case .sum:
      if values.isEmpty { return part.rows.isEmpty && !part.measure.record.isReport ? 0 : nil }
      return Double(values.reduce(Int128(0)) { $0 + Int128($1) }) / scale
    case .distinct, .distinctByRep, .activeDays, .activeWorkingDays:
      return Double(Set(part.rows.compactMap(\.key)).count)
    case .average:
      return values.isEmpty ? nil : Double(values.reduce(0, +)) / (Double(values.count) * scale)
    case .minimum: return values.min().map { Double($0) / scale }
    case .maximum: return values.max().map { Double($0) / scale }
    case .median: return quantile(0.5, values).map { $0 / scale }
    case .percentile: return quantile((part.measure.percentile ?? 50) / 100, values).map { $0 / scale }
    case .lastValue: return lastValue(part.rows).map { $0 / scale }
    case .survivalMedian: return survivalMedian(part.rows)
    }
  }

  private func quantile(_ share: Double, _ values: [Int64]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted().map(Double.init)
    let place = Double(sorted.count - 1) * share
    let below = Int(place)
    return sorted[below] + (place - Double(below))
      * (sorted[min(below + 1, sorted.count - 1)] - sorted[below])
  }

  private func lastValue(_ rows: [ContributingRow]) -> Double? {
    var last: [UInt32: (time: Int64, value: Int64)] = [:]
    for row in rows {
      guard let rep = row.rep, let time = row.time, let value = row.value else { continue }
      if let known = last[rep], known.time > time { continue }
      last[rep] = (time, value)
    }
    return last.isEmpty ? nil : Double(last.values.reduce(0) { $0 + $1.value }) / Double(last.count)
  }

  private func survivalMedian(_ rows: [ContributingRow]) -> Double? {
    var survival = 1.0
    for day in Set(rows.filter(\.hasEnded).compactMap(\.value)).sorted() {
      let atRisk = rows.count { ($0.value ?? -1) >= day }
      let ended = rows.count { $0.hasEnded && $0.value == day }
      survival *= 1 - Double(ended) / Double(atRisk)
      if survival <= 0.5 + 1e-12 { return Double(day) }
    }
    return nil
  }
}
