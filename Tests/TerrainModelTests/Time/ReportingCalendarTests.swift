import TerrainModel
import TestSupport
import Testing

struct ReportingCalendarTests {
  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text: text)) }

  @Test(
    "ISO weeks at the edges of years, with week 53",
    arguments: [
      ("2026-01-01", "2026-W01", "2025-12-29"), ("2025-12-29", "2026-W01", "2025-12-29"),
      ("2025-12-28", "2025-W52", "2025-12-22"), ("2026-12-31", "2026-W53", "2026-12-28"),
      ("2027-01-03", "2026-W53", "2026-12-28"), ("2027-01-04", "2027-W01", "2027-01-04"),
      ("2021-01-01", "2020-W53", "2020-12-28"), ("2023-01-01", "2022-W52", "2022-12-26"),
      ("2024-12-30", "2025-W01", "2024-12-30"), ("2026-03-01", "2026-W09", "2026-02-23"),
      ("1969-12-29", "1970-W01", "1969-12-29"),
    ])
  func weeks(text: String, name: String, monday: String) throws {
    for start in 1...12 {
      let week = ReportingCalendar(fiscalYearStart: start).period(containing: try day(text), grain: .week)
      #expect(week.name == name)
      #expect(week.first == (try day(monday)))
      #expect(week.days == 7)
    }
  }

  @Test("53 weeks in just those years whose 1 January, or in leap years 31 December, is a Thursday")
  func longYears() throws {
    let calendar = ReportingCalendar()
    for year in 1900...2100 {
      let first = try #require(CalendarDay(year: year, month: 1, day: 1))
      let last = try #require(CalendarDay(year: year, month: 12, day: 31))
      let names = Set(
        (first.number...last.number).map {
          calendar.period(containing: CalendarDay(number: $0), grain: .week).name
        })
      let isLong = first.weekday == 4 || last.weekday == 4
      #expect(names.contains("\(year)-W53") == isLong)
      #expect(names.filter { $0.hasPrefix("\(year)-") }.count == (isLong ? 53 : 52))
    }
  }

  @Test(
    "years and quarters, calendar and fiscal",
    arguments: [
      (1, "2026-02-14", Grain.year, "2026", "2026-01-01", "2026-12-31"),
      (1, "2026-02-14", .quarter, "2026-Q1", "2026-01-01", "2026-03-31"),
      (1, "2026-12-31", .quarter, "2026-Q4", "2026-10-01", "2026-12-31"),
      (1, "2024-02-10", .month, "2024-02", "2024-02-01", "2024-02-29"),
      (4, "2026-04-01", .year, "FY2027", "2026-04-01", "2027-03-31"),
      (4, "2026-03-31", .year, "FY2026", "2025-04-01", "2026-03-31"),
      (4, "2026-03-31", .quarter, "FY2026-Q4", "2026-01-01", "2026-03-31"),
      (2, "2026-01-31", .year, "FY2026", "2025-02-01", "2026-01-31"),
      (2, "2026-01-31", .quarter, "FY2026-Q4", "2025-11-01", "2026-01-31"),
      (12, "2025-12-01", .year, "FY2026", "2025-12-01", "2026-11-30"),
      (12, "2026-02-28", .quarter, "FY2026-Q1", "2025-12-01", "2026-02-28"),
      (7, "2026-02-14", .month, "2026-02", "2026-02-01", "2026-02-28"),
    ])
  func named(start: Int, text: String, grain: Grain, name: String, first: String, last: String) throws {
    let period = ReportingCalendar(fiscalYearStart: start).period(containing: try day(text), grain: grain)
    #expect(period.grain == grain)
    #expect(period.name == name)
    #expect(period.first.text == first)
    #expect(period.last.text == last)
  }

  @Test(
    "a fiscal year starts on the first of its month and has four quarters and twelve months",
    arguments: 1...12)
  func fiscalYears(start: Int) throws {
    let calendar = ReportingCalendar(fiscalYearStart: start)
    for number in stride(from: -60_000, to: 60_000, by: 97) {
      let year = calendar.period(containing: CalendarDay(number: number), grain: .year)
      #expect(year.first.civil.month == start)
      #expect(year.first.civil.day == 1)
      #expect(365...366 ~= year.days)
      let quarters = calendar.periods(grain: .quarter, from: year.first, to: year.last)
      #expect(quarters.map(\.name) == (1...4).map { "\(year.name)-Q\($0)" })
      #expect(calendar.periods(grain: .month, from: year.first, to: year.last).count == 12)
    }
  }

  @Test("periods cover the span without gap or overlap, and each day lies in the one that contains it")
  func cover() {
    var random = SeededRandom(seed: 2)
    for _ in 0..<4_000 {
      let calendar = ReportingCalendar(fiscalYearStart: random.integer(in: 1...12))
      let grain = Grain.allCases[random.integer(in: 0...4)]
      let first = CalendarDay(number: random.integer(in: -60_000...60_000))
      let last = first + random.integer(in: 0...800)
      let periods = calendar.periods(grain: grain, from: first, to: last)
      #expect(periods.first?.contains(first) == true)
      #expect(periods.last?.contains(last) == true)
      #expect(zip(periods, periods.dropFirst()).allSatisfy { $0.last + 1 == $1.first && $0 < $1 })
      #expect(Set(periods.map(\.name)).count == periods.count)
      let inside = first + random.integer(in: 0...(last - first))
      let containing = calendar.period(containing: inside, grain: grain)
      #expect(containing.contains(inside))
      #expect(periods.filter { $0.contains(inside) } == [containing])
      #expect(calendar.period(containing: containing.first, grain: grain) == containing)
      #expect(calendar.period(containing: containing.last, grain: grain) == containing)
    }
  }

  @Test("the whole span as one period, and spans that end before they start")
  func spans() throws {
    let calendar = ReportingCalendar()
    let (first, last) = (try day("2026-01-15"), try day("2026-03-02"))
    #expect(
      calendar.periods(grain: .all, from: first, to: last)
        == [Period(grain: .all, first: first, last: last, name: "all")])
    for grain in Grain.allCases {
      #expect(calendar.periods(grain: grain, from: last, to: first).isEmpty)
      #expect(calendar.periods(grain: grain, from: first, to: first).count == 1)
    }
  }

  @Test("a month that does not exist is the nearest that does")
  func clamped() {
    #expect(ReportingCalendar(fiscalYearStart: 0).fiscalYearStart == 1)
    #expect(ReportingCalendar(fiscalYearStart: 99).fiscalYearStart == 12)
  }

  @Test("periods are in the order of their first day, then their last, then their name")
  func order() throws {
    let calendar = ReportingCalendar()
    let start = try day("2026-01-01")
    let periods = [Grain.year, .quarter, .month, .day].map { calendar.period(containing: start, grain: $0) }
    #expect(periods.sorted() == periods.reversed())
    #expect(calendar.period(containing: start, grain: .week) < periods[3])
    let named = Period(grain: .day, first: start, last: start, name: "a")
    #expect(named < Period(grain: .day, first: start, last: start, name: "b"))
    #expect(!(named < named))
  }
}
