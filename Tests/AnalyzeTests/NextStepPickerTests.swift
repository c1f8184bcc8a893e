import Analyze
import TerrainModel
import Testing

struct NextStepPickerTests {
  private let asOf = CalendarDay(number: 20_000)

  private func plan(_ reviews: [CalendarDay]) -> Plan {
    Plan(
      title: LocalizedText("plan"), purpose: LocalizedText("purpose"), reviews: reviews,
      location: SourceLocation(file: "plan.yml"))
  }

  @Test func thereIsAlwaysOne() {
    let quiet = NextStepPicker(
      findings: Findings(), unmatched: [], files: [], plan: plan([asOf, asOf + 9, asOf + 5]), asOf: asOf)
    #expect(quiet.steps() == [.nextReview(asOf + 5)])
    let planless = NextStepPicker(findings: Findings(), unmatched: [], files: [], plan: nil, asOf: asOf)
    #expect(planless.steps() == [.writePlan])
  }

  @Test func moneyFirstThenLinks() {
    let small = UnmatchedName(
      field: .rep, name: "A. Small", rows: 9, amount: 10, candidate: nil, source: "crm")
    let large = UnmatchedName(
      field: .rep, name: "B. Large", rows: 1, amount: 90, candidate: nil, source: "crm")
    let steps = NextStepPicker(
      findings: Findings(firstBrokenLink: "response_rate"), unmatched: [small, large], files: [],
      plan: plan([]), asOf: asOf
    ).steps()
    #expect(steps == [.repair(large), .repair(small), .lookAtLink(kpi: "response_rate")])
  }
}
