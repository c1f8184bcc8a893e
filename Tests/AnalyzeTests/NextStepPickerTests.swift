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

  private func verdict(
    _ name: String, _ status: ObjectiveVerdict.Status, _ probability: Double?
  ) -> ObjectiveVerdict {
    var objective = ObjectiveJudgeTests.objective(1)
    (objective.name, objective.start) = (name, asOf - 50)
    let letter = LetterVerdict(.pass, .isResult)
    return ObjectiveVerdict(
      objective: objective, unit: .count, decimals: 0, better: .up, actual: nil, baseline: nil,
      expectedByNow: nil,
      forecast: probability.map {
        Forecast(
          value: 0, low: 0, high: 0, probability: $0, months: 6, reachableAt80: 0, reachableAt50: 0,
          reachableAt20: 0)
      }, status: status,
      smart: SmartVerdict(
        specific: letter, measurable: letter, achievable: letter, relevant: letter, timeBound: letter))
  }

  @Test func decisionsAreDueTheLeastProbableFirst() {
    let objectives = [
      verdict("risky", .atRisk, 0.7), verdict("well", .onTrack, 0.9), verdict("lost", .offTrack, 0.1),
      verdict("untold", .cannotTell, nil), verdict("over", .missed, nil), verdict("doubtful", .atRisk, 0.5),
    ]
    func steps(_ reviews: [CalendarDay]) -> [NextStep] {
      NextStepPicker(
        findings: Findings(objectives: objectives, firstBrokenLink: "revenue"), unmatched: [], files: [],
        plan: plan(reviews), asOf: asOf
      ).steps()
    }
    func decisions(_ review: CalendarDay?) -> [NextStep] {
      ["lost", "doubtful", "risky"].map { .decide(objective: $0, review: review) }
        + [.lookAtLink(kpi: "revenue")]
    }
    // The last review that has passed since the start; before the first one, the next.
    #expect(steps([asOf - 60, asOf - 20, asOf - 10, asOf + 5]) == decisions(asOf - 10))
    #expect(steps([asOf - 20, asOf]) == decisions(asOf))
    #expect(steps([asOf - 60, asOf + 9, asOf + 5]) == decisions(asOf + 5))
    #expect(steps([]) == decisions(nil))
  }

  private func file(_ source: String, _ rules: [Rule: Int]) -> FileAccount {
    FileAccount(
      origin: FactOrigin(source: source, file: "\(source).csv", hash: ""), format: "", contract: "",
      record: .activity, size: 0, bytes: ByteAccount(), rows: RowAccount(), rules: rules, rejects: [],
      snapshotDay: nil, firstSeen: asOf, unmappedHeaders: [], parsed: true)
  }

  @Test func theMostFrequentRejectingRuleOfTheSourceThatLosesMostRowsIsLookedAt() throws {
    let rejecting = Rule.allCases.filter { $0.severity == .reject }
    let flagging = try #require(Rule.allCases.first { $0.severity != .reject })
    let (first, second) = (rejecting[0], rejecting[1])
    func steps(_ files: [FileAccount]) -> [NextStep] {
      NextStepPicker(findings: Findings(), unmatched: [], files: files, plan: plan([]), asOf: asOf).steps()
    }
    // crm loses 9 rows in two files; seats loses 8, and has more that are only flagged.
    let files = [
      file("crm", [first: 2, second: 3]), file("seats", [first: 8, flagging: 99]), file("crm", [second: 4]),
    ]
    #expect(steps(files) == [.inspectRows(source: "crm", rule: second, rows: 7)])
    #expect(steps([file("crm", [flagging: 9])]) == [.nextReview(nil)])
  }

  private func observation(
    _ id: String, _ verdict: Observation.Verdict, cases: (Int, Int), needed: Int?
  ) -> Observation {
    let comparison = ComparisonDefinition(
      name: id, label: LocalizedText(id), contrast: .kpis(exposed: "a", unexposed: "b"),
      smallestThatMatters: 0.1, location: SourceLocation(file: "plan.yml"))
    return Observation(
      id: id, comparison: comparison, member: "", kpi: "a", unit: .share, first: asOf - 90, last: asOf,
      exposed: .init(label: "a", count: cases.0, value: nil),
      unexposed: .init(label: "b", count: cases.1, value: nil), estimate: nil, low: nil, high: nil, p: nil,
      q: nil, grade: .d, verdict: verdict, crudeEstimate: nil, casesNeeded: needed)
  }

  @Test func theOpenQuestionNearestToAnAnswerIsWaitedFor() {
    let observations = [
      observation("told", .goesWithMore, cases: (99, 99), needed: 100),
      observation("unknown", .cannotTell, cases: (0, 0), needed: nil),
      observation("far", .cannotTell, cases: (390, 10), needed: 400),
      observation("near", .cannotTell, cases: (900, 600), needed: 900),
    ]
    func steps(_ plan: Plan?) -> [NextStep] {
      NextStepPicker(
        findings: Findings(observations: observations), unmatched: [], files: [], plan: plan, asOf: asOf
      ).steps()
    }
    #expect(steps(plan([])) == [.waitFor(observation: "near", casesNeeded: 900)])
    #expect(steps(nil) == [.writePlan, .waitFor(observation: "near", casesNeeded: 900)])
  }
}
