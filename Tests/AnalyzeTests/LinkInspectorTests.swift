import Analyze
import TerrainModel
import Testing

/// The first link of the chain that is worse than its own past: the last quarter against the year before it.
struct LinkInspectorTests {
  /// A year around 100, then a quarter.
  private static func year(then quarter: Double, around level: Double = 100) -> [Double?] {
    (0..<12).map { level + ($0.isMultiple(of: 2) ? 10 : -10) } + [quarter, quarter, quarter]
  }

  /// The broken link of KPIs whose series begin with the field's first day.
  private func broken(_ prepare: (inout FieldOfMonths) -> Void) throws -> String? {
    var field = FieldOfMonths(asOf: FieldOfMonths.day("2025-03-31"))
    prepare(&field)
    return try field.findings().firstBrokenLink
  }

  private func isBroken(
    _ values: [Double?], _ better: KPIDefinition.Direction, kind: FieldOfMonths.Kind = .level
  ) throws -> Bool {
    try broken { $0.add("kpi", values, kind: kind, better: better) } == "kpi"
  }

  @Test("where more is better, less is a break, and more is none")
  func up() throws {
    #expect(try isBroken(Self.year(then: 50), .up))
    #expect(try !isBroken(Self.year(then: 150), .up))
    #expect(try !isBroken(Self.year(then: 97), .up))
  }

  @Test("where less is better, more is a break, and less is none")
  func down() throws {
    #expect(try isBroken(Self.year(then: 150), .down))
    #expect(try !isBroken(Self.year(then: 50), .down))
    #expect(try !isBroken(Self.year(then: 103), .down))
  }

  @Test("what has left its band is a break on either side; what is within it, or on the way back, is none")
  func band() throws {
    let band = KPIDefinition.Direction.band(low: 80, high: 120)
    #expect(try isBroken(Self.year(then: 50), band))
    #expect(try isBroken(Self.year(then: 150), band))
    #expect(try !isBroken(Self.year(then: 85, around: 180), band))
    #expect(try !isBroken(Self.year(then: 80, around: 180), band))
    #expect(try !isBroken(Self.year(then: 140, around: 180), band))
    #expect(try !isBroken(Self.year(then: 60, around: 20), band))
  }

  @Test("after a year without scatter, three months are a break if hardly any three others are as bad")
  func noScatter() throws {
    let year = [Double?](repeating: 5, count: 12)
    #expect(try isBroken(year + [0, 0, 0], .up))
    #expect(try isBroken(year + [3, 3, 3], .up))
    // Both months below are among 13 of the 455 choices.
    #expect(try isBroken(year + [5, 0, 0], .up))
    #expect(try !isBroken(year + [5, 5, 0], .up))
    #expect(try !isBroken(year + [5, 5, 5], .up))
    #expect(try !isBroken(year + [9, 9, 9], .up))
    #expect(try isBroken(year + [9, 9, 9], .down))
  }

  @Test("a month that was closed throughout is passed over, and is no break")
  func closedMonth() throws {
    var closed = WorkingCalendar()
    closed.add(from: FieldOfMonths.day("2025-02-01"), to: FieldOfMonths.day("2025-02-28"))
    let months = FieldOfMonths.calendar.periods(
      grain: .month, from: FieldOfMonths.firstDay, to: FieldOfMonths.day("2025-04-30"))
    func found(_ last: Double) throws -> String? {
      let counts = months.enumerated().map { number, month -> Double? in
        let rate: Double = number < 13 ? (number.isMultiple(of: 2) ? 11 : 9) : last
        return rate * Double(closed.count(from: month.first, to: month.last))
      }
      return try broken {
        $0.asOf = FieldOfMonths.day("2025-04-30")
        $0.workingDays = closed
        $0.add("kpi", counts)
      }
    }
    #expect(try found(10) == nil)
    #expect(try found(3) == "kpi")
  }

  @Test("fewer than twelve months before the last three say nothing")
  func short() throws {
    #expect(try isBroken(Self.year(then: 50), .up))
    #expect(try !isBroken([nil] + Self.year(then: 50).dropFirst(), .up))
  }

  @Test("a month of which nothing is known, among the fifteen, leaves the question open")
  func gap() throws {
    var values = Self.year(then: 50)
    values[5] = nil
    #expect(try !isBroken(values, .up))
  }

  @Test("months that can still change are not among the last three")
  func immature() throws {
    let values = Self.year(then: 100) + [1, 1, 1]
    let asOf = FieldOfMonths.day("2025-06-30")
    for (maturity, expected) in [(90, nil), (0, "kpi")] {
      let found = try broken {
        $0.asOf = asOf
        $0.add("kpi", values, kind: .level, maturity: maturity)
      }
      #expect(found == expected)
    }
  }

  @Test("of several breaks the first of the chain is named, whatever their order in the catalogue")
  func chain() throws {
    let found = try broken { field in
      for link in KPIDefinition.Link.allCases.reversed() {
        let quarter = link == .activity ? 100.0 : 50
        field.add(link.rawValue, Self.year(then: quarter), kind: .level, link: link)
      }
    }
    #expect(found == "response")
  }

  @Test("a break that is one of many KPIs looked at must be clearer than one that was asked for alone")
  func corrected() throws {
    // One-sided p = 0.03 with 11 degrees of freedom: t = −2.096.
    let values = Self.year(then: 100 - 2.096 * (1_200.0 / 11 * (1.0 / 3 + 1.0 / 12)).squareRoot())
    #expect(try isBroken(values, .up))
    let found = try broken { field in
      field.add("kpi", values, kind: .level)
      for number in 1...9 { field.add("quiet \(number)", Self.year(then: 100), kind: .level) }
    }
    #expect(found == nil)
  }

  @Test("counts are held against the days that were worked")
  func workingDays() throws {
    func counts(_ calendar: WorkingCalendar) -> [Double?] {
      let months = FieldOfMonths.calendar.periods(
        grain: .month, from: FieldOfMonths.firstDay, to: FieldOfMonths.day("2025-03-31"))
      return months.enumerated().map { number, month in
        let rate: Double = number < 12 ? (number.isMultiple(of: 2) ? 11 : 9) : 10
        return rate * Double(calendar.count(from: month.first, to: month.last))
      }
    }
    var closed = WorkingCalendar()
    for month in ["2025-01", "2025-02", "2025-03"] {
      closed.add(from: FieldOfMonths.day(month + "-03"), to: FieldOfMonths.day(month + "-21"))
    }
    #expect(try isBroken(counts(closed), .up, kind: .count))
    let found = try broken {
      $0.workingDays = closed
      $0.add("kpi", counts(closed))
    }
    #expect(found == nil)
  }
}
