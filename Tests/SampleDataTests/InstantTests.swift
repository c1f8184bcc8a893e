import SampleData
import Testing

@Suite struct InstantTests {
  private func instant(_ day: String, _ seconds: Int64) throws -> Instant {
    Instant(try #require(CalendarDay(iso: day)).start + seconds)
  }

  @Test func spellingsOfOneMoment() throws {
    let moment = try instant("2026-02-08", 6 * 3_600 + 30 * 60 + 5)
    #expect(moment.iso == "2026-02-08T06:30:05Z")
    #expect(moment.spaced == "2026-02-08 06:30:05")
    #expect(moment.salesNavigator == "02-08-2026 06:30:05")
    #expect(moment.linkedInDay == "08 Feb 2026")
    #expect(moment.hubSpot == "2026-02-08 07:30")
    #expect(moment.linkedInPacific == "2/7/26, 10:30 PM")
  }

  @Test(arguments: [
    ("2025-03-09", 35_999, "3/9/25, 1:59 AM"), ("2025-03-09", 36_000, "3/9/25, 3:00 AM"),
    ("2025-11-02", 32_399, "11/2/25, 1:59 AM"), ("2025-11-02", 32_400, "11/2/25, 1:00 AM"),
    ("2025-07-01", 19 * 3_600, "7/1/25, 12:00 PM"), ("2025-07-01", 7 * 3_600, "7/1/25, 12:00 AM"),
  ])
  func pacificTimeKnowsSummer(day: String, seconds: Int64, expected: String) throws {
    #expect(try instant(day, seconds).linkedInPacific == expected)
  }

  @Test(arguments: [
    ("2026-03-29", 3_599, "2026-03-29 01:59"), ("2026-03-29", 3_600, "2026-03-29 03:00"),
    ("2025-10-26", 3_599, "2025-10-26 02:59"), ("2025-10-26", 3_600, "2025-10-26 02:00"),
    ("2025-12-31", 86_399, "2026-01-01 00:59"),
  ])
  func parisTimeKnowsSummer(day: String, seconds: Int64, expected: String) throws {
    #expect(try instant(day, seconds).hubSpot == expected)
  }
}
