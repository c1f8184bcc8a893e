import Measure
import TerrainModel
import Testing

@testable import Pipeline

/// The demonstration: what its exports do not say is empty, not zero, and no share is more than all.
@Suite struct UnknownNotZeroTests {
  private static func outcome() throws -> RunOutcome {
    let bench = try Workbench()
    return try bench.run(
      pipeline: Places.repository + "/pipelines/demo", exports: Places.repository + "/sample-data")
  }

  @Test func theTablesHoldNoInventedZeros() throws {
    let result = try Self.outcome().result
    // The report of June overlaps that of another span and was left out: nobody knows the views of June.
    let june = result.values.filter { $0.period.name == "2025-06" && $0.dimension == .company }
    for name in ["profile_views", "searches", "inmails_sent"] {
      let value = try #require(june.first { $0.kpi == name })
      #expect(value.value == nil, "\(name)")
    }
    #expect(june.first { $0.kpi == "activities" }?.value ?? 0 > 0)
    // No KPI is told apart by a dimension that its records do not have.
    for value in result.values {
      let kpi = try #require(result.catalogue.kpi(value.kpi))
      #expect(result.catalogue.has(value.dimension, for: kpi), "\(value.kpi) by \(value.dimension)")
    }
    #expect(!result.values.contains { $0.kpi == "spend_per_active_rep" && $0.dimension == .segment })
    // Days worked with an action are among the days worked.
    let shares = result.values.filter { $0.kpi == "stickiness" }.compactMap(\.value)
    #expect(shares.count > 500 && shares.allSatisfy { (0...1).contains($0) })
    // States of today raise no signal, and the share still open is there for every win rate.
    #expect(!result.findings.signals.contains { !(result.catalogue.kpi($0.value.kpi)?.isSeries ?? true) })
    let rates = result.values.filter { $0.kpi == "win_rate" && $0.value != nil && $0.dimension == .company }
    let open = result.values.filter { $0.kpi == "open_share" && $0.dimension == .company }
    for rate in rates {
      let beside = open.first { $0.period == rate.period }
      #expect(beside?.value != nil && beside?.isMature ?? false || rate.period.last > result.asOf)
    }
  }
}
