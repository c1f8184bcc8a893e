import Normalize
import TerrainModel
import Testing

@Suite struct FateDeciderTests {
  private let march = Export.time(2026, 3, 2, 9)

  @Test func theNewestSnapshotReplacesTheOthers() throws {
    let old = Export(
      record: .opportunity, delivery: .snapshot, file: "b.csv", snapshot: Export.day(2026, 3, 1),
      integers: [.created: [march, march]], keys: [.identifier: [1, 2]])
    var new = old
    new.file = "a.csv"
    new.snapshot = Export.day(2026, 3, 8)
    var tooLate = old
    tooLate.file = "c.csv"
    tooLate.snapshot = Export.day(2026, 4, 1)
    let result = try normalize([new, old, tooLate])
    #expect(result.fates.map(\.counted) == [2, 0, 0])
    #expect(result.fates.map(\.superseded) == [0, 2, 0])
    #expect(result.fates.map(\.later) == [0, 0, 2])
  }

  @Test func snapshotsOfDifferentRepsStandSideBySide() throws {
    let ana = Export(
      record: .connection, delivery: .snapshot, file: "ana/c.csv", folder: "ana", integers: [.time: [march]],
      keys: [.contact: [1]])
    var ben = ana
    ben.folder = "ben"
    ben.file = "ben/c.csv"
    #expect(try normalize([ana, ben]).fates.map(\.counted) == [1, 1])
  }

  @Test func theSameBytesCountOnce() throws {
    let first = Export(
      record: .activity, hash: "h", words: [.kind: ["call", "call"]], integers: [.time: [1, 1]])
    var copy = first
    copy.file = "copy.csv"
    let result = try normalize([copy, first])
    #expect(result.fates.map(\.duplicate) == [2, 0])
    #expect(result.fates.map(\.counted) == [0, 2])
  }

  @Test func anIdentifierCountsOnceAndTheLaterFileWins() throws {
    let first = Export(
      record: .activity, file: "a.csv", words: [.kind: ["call", "call", "email"]],
      integers: [.time: [march, march, march]], keys: [.identifier: [1, 2, 3]])
    let second = Export(
      record: .activity, file: "b.csv", words: [.kind: ["call", "meeting"]],
      integers: [.time: [march, march]],
      keys: [.identifier: [1, 2]])
    let result = try normalize([second, first])
    #expect(result.fates[0] == InputFate(accepted: 2, counted: 2))
    #expect(result.fates[1] == InputFate(accepted: 3, counted: 1, duplicate: 1, superseded: 1))
    #expect(try result.names(.activity, .kind) == ["email", "call", "meeting"])
  }

  @Test func withoutIdentifiersOnlyOtherFilesRepeat() throws {
    let first = Export(
      record: .activity, file: "a.csv",
      words: [.kind: ["call", "call", "call"], .rep: ["Ana", "Ana", "Ben"]],
      integers: [.time: [march, march, march]], keys: [.contact: [5, 5, 5]])
    let second = Export(
      record: .activity, file: "b.csv", words: [.kind: ["call", "call"], .rep: ["Ana", "Ana"]],
      integers: [.time: [march, march + 60]], keys: [.contact: [5, 5]])
    let result = try normalize([first, second])
    #expect(result.fates[0] == InputFate(accepted: 3, counted: 2, duplicate: 1))
    #expect(result.fates[1] == InputFate(accepted: 2, counted: 2))
  }

  @Test func aCorrectedCountReplacesTheEarlierOne() throws {
    var report = Export(
      record: .periodCount, file: "a.csv", words: [.kind: ["search", "search"], .rep: ["Ana", "Ben"]],
      integers: [
        .start: [march, march], .end: [march, march], .count: [4, 5],
      ])
    let first = report
    report.file = "b.csv"
    report.integers[.count] = [4, 6]
    let result = try normalize([first, report])
    #expect(result.fates[0] == InputFate(accepted: 2, duplicate: 1, superseded: 1))
    #expect(try result.integers(.periodCount, .count) == [4, 6])
  }

  @Test func rowsAfterTheAsOfDayAreLaterInThePipelinesZone() throws {
    let late = Export.time(2026, 3, 31, 21, 59)
    let export = Export(
      record: .activity, words: [.kind: ["call", "call"]], integers: [.time: [late, late + 60]])
    let result = try normalize([export], zone: paris)
    #expect(result.fates[0] == InputFate(accepted: 2, counted: 1, later: 1))
  }

  @Test func opportunitiesOfOneSourceCountOnce() throws {
    let first = Export(
      record: .opportunity, file: "a.csv", words: [.stage: ["Won"]], integers: [.created: [march]],
      keys: [.identifier: [9]])
    var second = first
    second.file = "b.csv"
    let result = try normalize([first, second])
    #expect(result.fates.map(\.counted) == [0, 1])
    #expect(result.fates.map(\.duplicate) == [1, 0])
  }
}
