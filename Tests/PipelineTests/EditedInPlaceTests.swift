import TerrainModel
import Testing

@testable import Pipeline

/// A file that is written over under the same name on the same day counts with its new bytes, whatever their hash.
@Suite struct EditedInPlaceTests {
  private static let header = "id,title,rep,account,created,closed,amount,currency,stage\n"

  private static func deal(_ id: String, _ amount: Int) -> String {
    "\(id),Deal \(id),Ana,Acme,2026-01-05,2026-02-01,\(amount),EUR,Closed Won\n"
  }

  private func bench(delivery: String) throws -> Workbench {
    let bench = try Workbench()
    try bench.write(
      """
      version: 1
      pipeline: edited
      as_of: 2026-03-31
      minimum_group: 1
      sources:
        - source: deals
          files: "deals*.csv"
          format: terrain-opportunities
          delivery: \(delivery)
      """, to: "pipeline/pipeline.yml")
    return bench
  }

  private func revenue(_ bench: Workbench, asOf: String? = nil) throws -> Int64? {
    try bench.run(exports: bench.path + "/exports", asOf: asOf).value("revenue", period: "all")?.exact
  }

  @Test(arguments: ["snapshot", "append"], ["deals.csv", "deals-2026-03-30.csv"])
  func theNewestBytesCount(delivery: String, file: String) throws {
    let bench = try bench(delivery: delivery)
    // The last content has been there before: then too it is the newest.
    for amount in [100, 200, 300, 400, 500, 100] {
      try bench.write(Self.header + Self.deal("1", amount) + Self.deal("2", 1), to: "exports/" + file)
      #expect(try revenue(bench) == Int64(amount + 1) * FixedPoint.scale)
    }
  }

  @Test func aRecordThatASnapshotNoLongerHasIsGone() throws {
    let bench = try bench(delivery: "snapshot")
    try bench.write(Self.header + Self.deal("1", 100) + Self.deal("2", 1), to: "exports/deals.csv")
    #expect(try revenue(bench) == 101 * FixedPoint.scale)
    try bench.write(Self.header + Self.deal("2", 1), to: "exports/deals.csv")
    #expect(try revenue(bench) == 1 * FixedPoint.scale)
  }

  @Test func aStateThatReturnsOnALaterDayIsTheNewest() throws {
    let bench = try bench(delivery: "snapshot")
    for (day, amount) in [("2026-03-28", 100), ("2026-03-29", 200), ("2026-03-30", 100)] {
      try bench.write(Self.header + Self.deal("1", amount), to: "exports/deals.csv")
      #expect(try revenue(bench, asOf: day) == Int64(amount) * FixedPoint.scale)
    }
  }

  @Test func aDatedSnapshotWithTheBytesOfAnEarlierOneIsTheNewest() throws {
    let bench = try bench(delivery: "snapshot")
    for (day, amount) in [("2026-03-28", 100), ("2026-03-29", 200), ("2026-03-30", 100)] {
      try bench.write(Self.header + Self.deal("1", amount), to: "exports/deals-\(day).csv")
      #expect(try revenue(bench, asOf: day) == Int64(amount) * FixedPoint.scale)
    }
    // What was known on an earlier day stays what was known then.
    #expect(try revenue(bench, asOf: "2026-03-29") == 200 * FixedPoint.scale)
    #expect(try revenue(bench, asOf: "2026-03-28") == 100 * FixedPoint.scale)
  }

  @Test func partsOfOneDayStandSideBySide() throws {
    let bench = try bench(delivery: "snapshot")
    try bench.write(Self.header + Self.deal("1", 100), to: "exports/deals-north.csv")
    for amount in [1, 2, 3] {
      try bench.write(Self.header + Self.deal("2", amount), to: "exports/deals-south.csv")
      #expect(try revenue(bench) == Int64(100 + amount) * FixedPoint.scale)
    }
  }
}
