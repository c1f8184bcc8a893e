import TerrainModel
import Testing

@Suite struct ZoneTableTests {
  private static func seconds(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int) -> Int64 {
    let number = CalendarDay.daysFromCivil(year: 2026, month: month, day: day)
    return CalendarDay(number: number).secondsSinceEpoch + Int64(hour * 3_600 + minute * 60)
  }

  /// Central European time of 2026.
  private let paris = ZoneTable(
    name: "Europe/Paris", transitions: [seconds(3, 29, 1, 0), seconds(10, 25, 1, 0)],
    offsets: [3_600, 7_200, 3_600])

  @Test func theOffsetChangesAtTheTransition() {
    #expect(paris.offset(atUTC: Self.seconds(3, 29, 1, 0) - 1) == 3_600)
    #expect(paris.offset(atUTC: Self.seconds(3, 29, 1, 0)) == 7_200)
    #expect(paris.offset(atUTC: Self.seconds(12, 1, 0, 0)) == 3_600)
    #expect(ZoneTable.utc.offset(atUTC: 5) == 0)
  }

  @Test func aSkippedTimeMovesForward() {
    #expect(paris.utc(fromLocal: Self.seconds(3, 29, 2, 30)) == Self.seconds(3, 29, 1, 30))
    #expect(paris.utc(fromLocal: Self.seconds(3, 29, 3, 0)) == Self.seconds(3, 29, 1, 0))
    #expect(paris.utc(fromLocal: Self.seconds(3, 29, 1, 59)) == Self.seconds(3, 29, 0, 59))
  }

  @Test func ofARepeatedTimeTheFirstIsTaken() {
    #expect(paris.utc(fromLocal: Self.seconds(10, 25, 2, 30)) == Self.seconds(10, 25, 0, 30))
    #expect(paris.utc(fromLocal: Self.seconds(10, 25, 3, 0)) == Self.seconds(10, 25, 2, 0))
  }

  @Test func everyUnambiguousInstantComesBack() {
    for step in 0..<20_000 {
      let instant = Self.seconds(1, 1, 0, 0) + Int64(step) * 1_571
      let repeated = Self.seconds(10, 25, 1, 0)..<Self.seconds(10, 25, 2, 0)
      if repeated.contains(instant) { continue }
      #expect(paris.utc(fromLocal: instant + paris.offset(atUTC: instant)) == instant)
    }
  }

  @Test func theDayIsTheLocalOne() {
    #expect(paris.day(ofUTC: Self.seconds(7, 1, 21, 59)).text == "2026-07-01")
    #expect(paris.day(ofUTC: Self.seconds(7, 1, 22, 0)).text == "2026-07-02")
  }
}
