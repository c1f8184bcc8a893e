import TerrainModel
import Testing

struct CalendarDayTests {
  @Test("every day from 1570 to 2370, counted one by one")
  func civilRoundTrip() throws {
    var (year, month, day) = (1570, 1, 1)
    var number = try #require(CalendarDay(year: year, month: month, day: day)).number
    let origin = try #require(CalendarDay(year: 1970, month: 1, day: 1)).number
    #expect(origin == 0)
    var weekday = 4 - 1
    var daysBefore = 0
    while year <= 2370 {
      let found = CalendarDay(number: number)
      let isRight =
        found.civil == (year, month, day) && CalendarDay(year: year, month: month, day: day) == found
      if !isRight { Issue.record("\(number): \(found.civil), \(year)-\(month)-\(day) was expected") }
      if found.weekday != weekday % 7 + 1 { Issue.record("\(found.text): weekday \(found.weekday)") }
      if number < 0 { daysBefore += 1 }
      (number, weekday) = (number + 1, weekday + 1)
      day += 1
      if day > Self.length(month, year) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    // 400 years have 146,097 days, which is a whole number of weeks.
    #expect(daysBefore == 146_097)
    #expect(number == 401 * 365 + 97)
  }

  private static func length(_ month: Int, _ year: Int) -> Int {
    let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  @Test(
    "known days, with their weekdays",
    arguments: [
      ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2), ("2000-03-01", 11_017, 3),
      ("2024-02-29", 19_782, 4), ("2026-03-29", 20_541, 7), ("1600-02-29", -135_081, 2),
      ("1900-03-01", -25_508, 4),
    ])
  func knownDays(text: String, number: Int, weekday: Int) throws {
    let day = try #require(CalendarDay(text: text))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.text == text)
    #expect(day.secondsSinceEpoch == Int64(number) * 86_400)
  }

  @Test(
    "days that do not exist, and texts of another form",
    arguments: [
      "2023-02-29", "1900-02-29", "2100-02-29", "2026-00-01", "2026-13-01", "2026-04-31", "2026-01-00", "",
      "2026-1-01", "2026-01-1", "26-01-01", "2026/01/01", "2026-01-01T00:00", " 2026-01-01", "2026-01-01 ",
      "2026-+1-01", "+026-01-01", "2026-01-+1", "-026-01-01", "2026--1-01", "２０２６-01-01",
    ])
  func misfits(text: String) {
    #expect(CalendarDay(text: text) == nil)
  }

  @Test("months outside 1 to 12 have no days")
  func lengths() {
    #expect(CalendarDay.lengthOfMonth(0, year: 2026) == 0)
    #expect(CalendarDay.lengthOfMonth(13, year: 2026) == 0)
    #expect((1...12).map { CalendarDay.lengthOfMonth($0, year: 2025) }.reduce(0, +) == 365)
    #expect((1...12).map { CalendarDay.lengthOfMonth($0, year: 2024) }.reduce(0, +) == 366)
    #expect(CalendarDay(year: 10_000, month: 1, day: 1) == nil)
    #expect(CalendarDay(year: 2026, month: 1, day: .max) == nil)
  }

  @Test("years outside 0 to 9999 keep their sign and four digits")
  func farYears() {
    #expect(CalendarDay(year: -1, month: 12, day: 31)?.text == "-0001-12-31")
    #expect(CalendarDay(year: 0, month: 2, day: 29)?.text == "0000-02-29")
    #expect(CalendarDay(year: 9999, month: 12, day: 31)?.text == "9999-12-31")
    for year in [-9999, -401, -400, -1, 0, 1, 9999] {
      #expect(CalendarDay(year: year, month: 3, day: 1).map { $0.civil == (year, 3, 1) } == true)
    }
  }

  @Test("the day of an instant, on both sides of 1970 and of Greenwich")
  func instants() {
    #expect(CalendarDay(secondsSinceEpoch: 0).number == 0)
    #expect(CalendarDay(secondsSinceEpoch: 86_399).number == 0)
    #expect(CalendarDay(secondsSinceEpoch: 86_400).number == 1)
    #expect(CalendarDay(secondsSinceEpoch: -1).number == -1)
    #expect(CalendarDay(secondsSinceEpoch: -86_400).number == -1)
    #expect(CalendarDay(secondsSinceEpoch: -86_401).number == -2)
    #expect(CalendarDay(secondsSinceEpoch: 86_399, offset: 1).number == 1)
    #expect(CalendarDay(secondsSinceEpoch: 0, offset: -1).number == -1)
  }

  @Test("any instant has a day, the first and the last too")
  func extremeInstants() {
    #expect(CalendarDay(secondsSinceEpoch: .max).number == Int(Int64.max / 86_400))
    #expect(CalendarDay(secondsSinceEpoch: .min).number == Int(Int64.min / 86_400) - 1)
    #expect(CalendarDay(secondsSinceEpoch: .min, offset: 3_600).number == Int(Int64.min / 86_400) - 1)
  }

  @Test("days are added, subtracted and compared by number")
  func arithmetic() {
    let day = CalendarDay(number: 100)
    #expect(day + 3 == CalendarDay(number: 103))
    #expect(day - 103 == CalendarDay(number: -3))
    #expect(day - CalendarDay(number: 90) == 10)
    #expect(CalendarDay(number: -1) < day)
    #expect(!(day < day))
  }
}
