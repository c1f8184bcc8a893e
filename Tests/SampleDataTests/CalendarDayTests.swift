import SampleData
import Testing

@Suite struct CalendarDayTests {
  @Test(arguments: [
    ("1970-01-01", 0, 3), ("2000-02-29", 11_016, 1), ("2024-12-31", 20_088, 1), ("2026-03-31", 20_543, 1),
  ])
  func daysAgreeWithTheCalendar(iso: String, number: Int, weekday: Int) throws {
    let day = try #require(CalendarDay(iso: iso))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.iso == iso)
  }

  @Test(arguments: ["2025-02-29", "2025-13-01", "25-01-01", "2025-1-01", "", "2025-01-01x", "abcd-ef-gh"])
  func impossibleDaysAreRefused(text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test func monthsRunOverTheYearsEnd() throws {
    let day = try #require(CalendarDay(iso: "2026-03-31"))
    #expect(day.firstOfMonth(plus: -17).iso == "2024-10-01")
    #expect(day.firstOfMonth(plus: 10).iso == "2027-01-01")
  }
}
