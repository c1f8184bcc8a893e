import Normalize
import TerrainModel
import Testing

/// How deliveries of one source follow each other.
@Suite struct DeliveryTests {
  private func day(_ day: Int, _ hour: Int = 9) -> Int64 { Export.time(2026, 3, day, hour) }

  private func deals(_ file: String, on snapshot: Int?, _ keys: [UInt64], amounts: [Int64]? = nil) -> Export {
    Export(
      record: .opportunity, delivery: .snapshot, file: file,
      snapshot: snapshot.map { Export.day(2026, 3, $0) },
      integers: [
        .created: keys.map { _ in day(1) }, .amount: amounts ?? keys.map { Int64($0) * 10_000 },
      ],
      keys: [.identifier: keys])
  }

  @Test func filesOfOneDayArePartsOfOneSnapshot() throws {
    let result = try normalize([
      deals("open.csv", on: 8, [1, 2]), deals("won.csv", on: 8, [2, 3]),
      deals("all.csv", on: 1, [1, 2, 3, 4]),
    ])
    #expect(result.fates.map(\.counted) == [1, 2, 0])
    #expect(result.fates.map(\.superseded) == [0, 0, 4])
    #expect(result.fates[0].duplicate == 1)
  }

  @Test func aSecondExportOfOneDayComesBehindTheFirst() throws {
    let result = try normalize([
      deals("deals-2026-03-08-10.csv", on: 8, [1], amounts: [30_000]),
      deals("deals-2026-03-08.csv", on: 8, [1], amounts: [10_000]),
      deals("deals-2026-03-08-9.csv", on: 8, [1], amounts: [20_000]),
    ])
    #expect(try result.integers(.opportunity, .amount) == [30_000])
  }

  @Test func anotherLanguageOfTheSameExportReplacesIt() throws {
    var english = deals("a.csv", on: 1, [1, 2])
    english.format = "crm-deals-en"
    var french = deals("b.csv", on: 8, [2])
    french.format = "crm-deals-fr"
    #expect(try normalize([english, french]).fates.map(\.counted) == [0, 1])
  }

  @Test func deletionsAndChangesBetweenSnapshotsAreDated() throws {
    var old = deals("a.csv", on: 1, [1, 2, 3])
    old.words = [.stage: ["Open", "Open", "Won"], .rep: ["Ana", "Ana", "Ben"]]
    var new = deals("b.csv", on: 8, [1, 2], amounts: [10_000, 50_000])
    new.words = [.stage: ["Won", "Open"], .rep: ["Ben", "Ana"]]
    let changes = try normalize([new, old]).changes
    #expect(changes.map(\.field) == [.rep, .stage, .amount, nil])
    #expect(changes.map(\.before) == ["Ana", "Open", "2", ""])
    #expect(changes.map(\.after) == ["Ben", "Won", "5", ""])
    #expect(changes.last?.kind == .withdrawn)
    #expect(changes.last?.amount == 30_000)
    #expect(
      changes.allSatisfy { $0.knownOn == Export.day(2026, 3, 1) && $0.seenOn == Export.day(2026, 3, 8) })
  }

  @Test func aRollingWindowWithdrawsWhatItCoversAndNoLongerHas() throws {
    let first = Export(
      record: .activity, delivery: .rolling, file: "a.csv", snapshot: Export.day(2026, 3, 10),
      words: [.kind: ["call", "call", "call", "call"]], integers: [.time: [day(1), day(4), day(5), day(6)]],
      keys: [.identifier: [1, 2, 3, 4]])
    let second = Export(
      record: .activity, delivery: .rolling, file: "b.csv", snapshot: Export.day(2026, 3, 12),
      words: [.kind: ["call", "call", "call"]], integers: [.time: [day(4, 12), day(6), day(9)]],
      keys: [.identifier: [9, 4, 5]])
    let result = try normalize([first, second])
    // 1 is before the window, 2 on its first day, 3 was withdrawn, 4 is repeated.
    #expect(result.fates[0] == InputFate(accepted: 4, counted: 2, duplicate: 1, superseded: 1))
    #expect(result.fates[1] == InputFate(accepted: 3, counted: 3))
  }

  @Test func anAppendedFileWithdrawsNothing() throws {
    let first = Export(
      record: .activity, file: "a.csv", words: [.kind: ["call"]], integers: [.time: [day(5)]],
      keys: [.identifier: [1]])
    let second = Export(
      record: .activity, file: "b.csv", words: [.kind: ["call", "call"]],
      integers: [.time: [day(1), day(9)]],
      keys: [.identifier: [2, 3]])
    #expect(try normalize([first, second]).fates.map(\.counted) == [1, 2])
  }

  @Test func aCorrectionHoldsUntilANewerSnapshot() throws {
    func run(correctedOn day: Int) throws -> [Int64?] {
      var correction = deals("fix.csv", on: day, [1], amounts: [70_000])
      correction.source = "corrections"
      correction.delivery = .correction
      correction.corrects = "source"
      let result = try normalize([correction, deals("a.csv", on: 8, [1, 2])])
      return try result.integers(.opportunity, .amount).sorted { ($0 ?? 0) < ($1 ?? 0) }
    }
    #expect(try run(correctedOn: 8) == [20_000, 70_000])
    #expect(try run(correctedOn: 7) == [10_000, 20_000])
  }

  @Test func oneRecordInTwoSystemsCountsWhereItIsBelieved() throws {
    var salesforce = deals("s.csv", on: 8, [1, 2])
    salesforce.keys[.title] = [100, 200]
    salesforce.source = "salesforce"
    var hubspot = deals("h.csv", on: 8, [71, 72, 73])
    hubspot.keys[.title] = [200, Missing.key, 300]
    hubspot.source = "hubspot"
    let union = RecordUnion(
      record: .opportunity, sources: ["salesforce", "hubspot"], key: [.title],
      location: SourceLocation(file: "pipeline.yml"))
    let result = try normalize([hubspot, salesforce], unions: [union])
    #expect(result.fates.map(\.counted) == [2, 2])
    #expect(result.fates[0].duplicate == 1)
  }

  @Test func overlappingSpansAreNotCountedTwice() throws {
    func usage(_ file: String, _ spans: [(Int, Int)]) -> Export {
      Export(
        record: .periodCount, file: file,
        words: [.kind: spans.map { _ in "search" }, .rep: spans.map { _ in "Ana" }],
        integers: [
          .start: spans.map { Export.time(2026, 3, $0.0) }, .end: spans.map { Export.time(2026, 3, $0.1) },
          .count: spans.map { Int64($0.1) },
        ])
    }
    let result = try normalize([usage("a.csv", [(1, 10), (9, 20)]), usage("b.csv", [(11, 20), (21, 25)])])
    #expect(try result.integers(.periodCount, .count) == [10, 20, 25])
    #expect(result.fates.map(\.superseded) == [1, 0])
    #expect(result.diagnostics.contains { $0.message.contains("1 counts are of spans") })
  }

  @Test func aNewSystemKeepsTheDayARecordWasFirstCreated() throws {
    var old = deals("old.csv", on: 1, [1, 2, 3])
    old.source = "old"
    old.integers[.created] = [day(2), day(3), day(4)]
    var new = deals("new.csv", on: 20, [71, 72])
    new.source = "new"
    new.integers[.created] = [day(15), day(16)]
    let crosswalk = Crosswalk(
      from: "old", to: "new", on: Export.day(2026, 3, 4), successors: [1: 71, 2: 79])
    let result = try normalize([old, new], crosswalks: [crosswalk])
    #expect(result.fates.map(\.counted) == [2, 2])
    #expect(result.fates[0].duplicate == 1)
    #expect(try Set(result.integers(.opportunity, .created)) == [day(3), day(4), day(2), day(16)])
    #expect(result.diagnostics.contains { $0.message.hasPrefix("1 record of old has an id here") })
    #expect(result.diagnostics.contains { $0.message.hasPrefix("1 record was created here from") })
  }

  @Test func workCountsForTheTeamOfItsDayOrOfToday() throws {
    let people = Export(
      record: .person, source: "people", file: "people.csv",
      words: [.name: ["Ana", "Ana", "Ben"], .team: ["North", "South", "North"]],
      integers: [
        .start: [Export.time(2026, 1, 1), day(10, 0), Export.time(2026, 1, 1)],
        .end: [day(9, 0), Missing.integer, Missing.integer],
      ], precisions: [.start: .day, .end: .day])
    let calls = Export(
      record: .activity, source: "calls", file: "calls.csv",
      words: [.rep: ["Ana", "Ana", "Ben"], .kind: ["call", "call", "call"]],
      integers: [.time: [day(5), day(12), day(5)]])
    #expect(try normalize([people, calls]).teams(.activity) == ["Ana/North", "Ana/South", "Ben/North"])
    let today = try normalize([people, calls], perimeter: .asIs, teamSuccessors: ["North": "Enterprise"])
    #expect(try today.teams(.activity) == ["Ana/South", "Ana/South", "Ben/Enterprise"])
  }

  @Test func aConstantPerimeterCountsThoseWhoWereThereAllTheTime() throws {
    let people = Export(
      record: .person, source: "people", file: "people.csv",
      words: [.name: ["Ana", "Ana", "Ben", "Cy"], .team: ["North", "South", "North", "North"]],
      integers: [
        .start: [Export.time(2025, 1, 1), day(10, 0), day(5, 0), Missing.integer],
        .end: [day(9, 0), Missing.integer, Missing.integer, day(20, 0)],
      ], precisions: [.start: .day, .end: .day])
    let calls = Export(
      record: .activity, source: "calls", file: "calls.csv",
      words: [.rep: ["Ana", "Ana", "Ben", "Cy", ""], .kind: ["call", "call", "call", "call", "call"]],
      integers: [.time: [day(5), day(12), day(15), day(5), day(6)]])
    let result = try normalize([people, calls], perimeter: .constant, since: Export.day(2026, 3, 1))
    #expect(try result.teams(.activity) == ["Ana/South", "Ana/South"])
    #expect(result.fates[1] == InputFate(accepted: 5, counted: 2, superseded: 3))
    #expect(result.diagnostics.contains { $0.message.hasPrefix("3 rows are of reps") })
  }
}
