import TerrainModel
import Testing

/// Periods are found by the names that they go by.
struct PeriodNameTests {
  @Test("every period is found by its own name", arguments: [1, 2, 4, 7, 12])
  func roundTrip(fiscalYearStart: Int) throws {
    let calendar = ReportingCalendar(fiscalYearStart: fiscalYearStart)
    let first = try #require(CalendarDay(text: "2019-12-20"))
    let last = try #require(CalendarDay(text: "2027-02-10"))
    for grain in Grain.allCases where grain != .all {
      for period in calendar.periods(grain: grain, from: first, to: last) {
        #expect(calendar.period(named: period.name) == period)
      }
    }
  }

  @Test(
    "what is no name of a period, or one of another calendar, is none",
    arguments: [
      "", "all", "2026-13", "2026-00", "2026-3", "2026-Q0", "2026-Q5", "2026-Q", "2026-W00", "2026-W54",
      "2027-W53", "2026-02-30", "26", "20266", "0000", "FY", "FY2027", "FY2027-Q1", "FY2027-03", "2026-W9",
      "2026-q1", "+026", "2026-", "2026-Q1-2", "FY2026-W09",
    ])
  func none(name: String) {
    #expect(ReportingCalendar().period(named: name) == nil)
  }

  @Test("a fiscal year that begins in February goes by the year it ends in")
  func fiscal() throws {
    let calendar = ReportingCalendar(fiscalYearStart: 2)
    let year = try #require(calendar.period(named: "FY2027"))
    #expect(year.first.text == "2026-02-01" && year.last.text == "2027-01-31")
    let quarter = try #require(calendar.period(named: "FY2027-Q4"))
    #expect(quarter.first.text == "2026-11-01" && quarter.last.text == "2027-01-31")
    #expect(calendar.period(named: "2027") == nil && calendar.period(named: "2027-Q1") == nil)
    #expect(calendar.period(named: "2026-W53")?.first.text == "2026-12-28")
  }
}
