import Testing

/// A unit must be one that the number can have; where nothing follows, nothing is said.
@Suite struct UnitCheckTests {
  private static let measures = """
    measures:
      - {measure: n, record: activity, aggregate: count}
      - {measure: lasted, record: opportunity, aggregate: average, of: {days: [created, closed]}, time: closed}
      - {measure: score, record: gauge, aggregate: average, of: value}
    """

  private static func complaints(_ shape: String, _ unit: String) throws -> [String] {
    try TemporaryCatalogue(
      measures + "\nkpis:\n  - {kpi: k, unit: \(unit), label: K, definition: D, link: revenue, \(shape)}"
    ).complaints
  }

  @Test(arguments: [
    ("measure: n", "money", "“n” is a count. Write `unit: count`."),
    ("measure: n", "share", "“n” is a count. Write `unit: count`."),
    ("measure: lasted", "money", "“lasted” is days. Write `unit: days`."),
    (
      "ratio: {of: amount_won, to: n}", "share",
      "“amount_won” is money and “n” is a count. Write `unit: money` or `unit: ratio`."
    ),
    (
      "ratio: {of: n, to: won_by_closing}", "money",
      "“n” is a count and “won_by_closing” is a count. Write `unit: share` or `unit: ratio`."
    ),
    (
      "cumulative: {of: revenue, over: year}", "count", "“revenue” has the unit money. Write `unit: money`."
    ),
    (
      "formula: revenue + pipeline_created", "share",
      "its formula adds up what has that unit. Write `unit: money`."
    ),
    ("cohort: {of: n, gives: lapsed}", "share", "it counts reps. Write `unit: count`."),
  ])
  func anotherUnitIsRefused(_ shape: String, _ unit: String, _ reason: String) throws {
    #expect(
      try Self.complaints(shape, unit) == [
        "kpis.yml:8:20: error: “k” cannot have the unit \(unit): \(reason)"
      ])
  }

  @Test(arguments: [
    ("revenue + win_rate", "money and share"), ("win_rate - opportunities_won * 2", "share and count"),
    ("max(cycle_days, revenue)", "days and money"), ("1 - (revenue - cycle_days)", "money and days"),
    ("revenue / opportunities_won + win_rate", "money and share"),
    ("revenue / working_days - revenue", "money_per_day and money"),
  ])
  func unlikeThingsHaveNoSum(_ formula: String, _ units: String) throws {
    #expect(
      try Self.complaints("formula: \"\(formula)\"", "share") == [
        "kpis.yml:8:20: error: the formula of “k” adds up, subtracts or compares \(units), which is a number of nothing. Bring the parts to one unit first."
      ])
  }

  @Test(arguments: [
    ("measure: score", "money"), ("measure: score", "share"), ("measure: days_with_social_activity", "days"),
    ("ratio: {of: score, to: n}", "points"), ("ratio: {of: amount_won, to: amount_open}", "share"),
    ("ratio: {of: lasted, to: n}", "days"), ("ratio: {of: amount_won, to: n}", "money"),
    ("formula: 1 - win_rate", "share"), ("formula: \"100 * (win_rate - open_share)\"", "points"),
    ("formula: revenue - spend", "money"), ("formula: \"coalesce(spend, 0)\"", "money"),
    ("formula: revenue * win_rate + pipeline_open", "money"), ("formula: revenue / working_days", "count"),
    ("formula: meetings_per_100_conversations + win_rate", "ratio"),
  ])
  func nothingElseIsSaid(_ shape: String, _ unit: String) throws {
    #expect(try Self.complaints(shape, unit) == [])
  }
}
