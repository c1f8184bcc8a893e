import TerrainModel
import Testing

/// A rate is read no sooner than its youngest events have had their time.
@Suite struct MaturityTests {
  private static let measures = """
    measures:
      - {measure: sent, record: invitation, aggregate: count}
      - {measure: accepted, record: invitation, aggregate: count, within: {from: time, to: accepted, days: 21}}
      - {measure: met, record: activity, aggregate: count, where: {kind: meeting}}
    """

  private static func kpis(_ maturity: String = "") -> String {
    measures + """

      kpis:
        - {kpi: rate, label: R, definition: D, ratio: {of: accepted, to: sent}, unit: share, link: response\(maturity)}
        - {kpi: twice, label: T, definition: D, formula: "2 * rate", unit: share, link: response}
        - {kpi: year, label: Y, definition: D, cumulative: {of: twice, over: year}, unit: share, link: response}
        - kpi: led
          label: L
          definition: D
          conversion: {from: messages_outgoing, to: met, by: contact, days: 45}
          unit: share
          link: meeting
        - {kpi: plain, label: P, definition: D, measure: sent, unit: count, link: activity}
      """
  }

  @Test func leftOutItIsTheLongestWindow() throws {
    let read = try TemporaryCatalogue(Self.kpis())
    let catalogue = try #require(read.catalogue, "\(read.complaints)")
    let names = ["rate", "twice", "year", "led", "plain"]
    #expect(names.map { catalogue.kpi($0)?.maturityDays } == [21, 21, 21, 45, 0])
  }

  @Test func whatIsGivenMayBeLonger() throws {
    let catalogue = try #require(try TemporaryCatalogue(Self.kpis(", maturity_days: 60")).catalogue)
    #expect(["rate", "twice", "year"].map { catalogue.kpi($0)?.maturityDays } == [60, 60, 60])
  }

  @Test func shorterThanTheWindowItIsRefused() throws {
    let read = try TemporaryCatalogue(Self.kpis(", maturity_days: 7"))
    #expect(read.catalogue == nil)
    #expect(
      read.complaints == [
        "kpis.yml:8:119: error: “rate” is to be read after 7 days, but its events have 21 days to turn out well: younger ones would count as failures. Write 21 or more, or leave `maturity_days` out."
      ])
  }

  @Test func aFormulaOfStatesOfTodayIsNoSeries() throws {
    let read = try TemporaryCatalogue(
      """
      kpis:
        - {kpi: half, label: H, definition: D, formula: "pipeline_open / 2", unit: money, link: pipeline}
        - {kpi: own, label: O, definition: D, measure: amount_won, unit: money, link: revenue, series: false}
        - {kpi: sum, label: S, definition: D, formula: "revenue * 2", unit: money, link: revenue}
      """)
    let catalogue = try #require(read.catalogue, "\(read.complaints)")
    #expect(["half", "own", "sum"].map { catalogue.kpi($0)?.isSeries } == [false, false, true])
    #expect(["half", "own", "sum"].map { catalogue.kpi($0)?.hasSeparatePeriods } == [false, false, true])
    let states = catalogue.kpis.filter { !$0.isSeries }.map(\.name)
    #expect(
      states == [
        "seats_active", "seats_never_activated", "seats_too_new", "pipeline_open", "open_share", "half",
        "own",
      ])
  }
}
