import Foundation
import Testing

/// What is wrong with a name is said at the name, and one fault hides no other.
@Suite struct NamedPlacesTests {
  @Test func namesInAFormulaHaveTheirOwnPlace() throws {
    let complaints = try TemporaryCatalogue(
      """
      kpis:
        - kpi: k
          label: K
          definition: D
          formula: "revenu / (won_by_closing + opportunities_lost) * other"
          unit: money
          link: revenue
      """
    ).complaints
    // Of a name without a neighbour the whole list is told, which is not what this is about.
    #expect(
      complaints.map { $0.components(separatedBy: " Known here: ")[0] } == [
        "kpis.yml:7:15: error: the KPI “k” names the KPI “revenu”, which is not defined. Did you mean “revenue”?",
        "kpis.yml:7:25: error: “won_by_closing” is a measure; the KPI “k” needs a KPI here. There is “opportunities_won”, which is that measure.",
        "kpis.yml:7:64: error: the KPI “k” names the KPI “other”, which is not defined.",
      ])
  }

  @Test func allFaultsOfOneKPIAreToldAtOnce() throws {
    let complaints = try TemporaryCatalogue(
      """
      kpis:
        - {kpi: a-b, label: K, definition: D, formula: revenu + 1, unit: euro, link: revenue}
        - {kpi: c, label: K, definition: D, ratio: {of: revenue, to: amount_wonn}, unit: share, link: resp}
      """
    ).complaints
    #expect(
      complaints == [
        "kpis.yml:4:11: error: found “a-b”; expected a name without “-”, which formulas read as a subtraction. Write “a_b”.",
        "kpis.yml:4:50: error: the KPI “a-b” names the KPI “revenu”, which is not defined. Did you mean “revenue”?",
        "kpis.yml:4:68: error: found “euro”; expected one of count, share, money, days, ratio, points, money_per_day.",
        "kpis.yml:5:51: error: “revenue” is a KPI; the KPI “c” needs a measure here. Its measure is “amount_won”.",
        "kpis.yml:5:64: error: the KPI “c” names the measure “amount_wonn”, which is not defined. Did you mean “amount_won”?",
        "kpis.yml:5:97: error: found “resp”; expected one of activity, response, meeting, pipeline, revenue.",
      ])
  }

  @Test func whatTheProgramKeepsForItselfIsNotListed() throws {
    let complaints = try TemporaryCatalogue(
      """
      measures:
        - {measure: m-n, record: opportunity, aggregate: distinct, of: nothing_like_it}
      """
    ).complaints
    #expect(complaints.count == 2)
    #expect(complaints[0].contains("kpis.yml:4:15: error: found “m-n”; expected a name without “-”"))
    #expect(complaints[1].contains("Known here: account") && !complaints[1].contains("membership"))
  }
}
