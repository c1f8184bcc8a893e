import Analyze
import TerrainModel
import Testing

/// Each letter of SMART, with the number behind it. The objectives are over the second half of 2025, as in
/// `ObjectiveJudgeTests`, and seen from its first month.
struct SmartJudgeTests {
  private static let asOf = FieldOfMonths.day("2025-07-31")

  private func smart(
    _ objective: Objective, others: [Objective] = [], reviews: [String] = ["2025-09-30"],
    _ prepare: (inout FieldOfMonths) -> Void
  ) throws -> SmartVerdict {
    var field = FieldOfMonths(asOf: Self.asOf)
    prepare(&field)
    let findings = try field.findings(objectives: [objective] + others, reviews: reviews)
    return try #require(findings.objectives.first?.smart)
  }

  private static let counts: [Double?] = (0..<19).map { $0.isMultiple(of: 2) ? 95 : 105 }

  private func counts(_ objective: Objective, reviews: [String] = ["2025-09-30"]) throws -> SmartVerdict {
    try smart(objective, reviews: reviews) { $0.add("kpi", Self.counts) }
  }

  // MARK: specific

  @Test("specific: every member of the scope is known, or the first that is not is named")
  func specific() throws {
    var objective = ObjectiveJudgeTests.objective(600)
    func letter(_ scope: [RowFilter]) throws -> LetterVerdict {
      objective.scope = scope
      return try smart(objective) {
        $0.add("kpi", Self.counts)
        $0.series[0].teams["South"] = Self.counts
      }.specific
    }
    func teams(_ members: String...) -> [RowFilter] { [RowFilter(dimension: .team, members: members)] }
    #expect(try letter([]) == LetterVerdict(.pass, .scopeResolves(members: 0)))
    #expect(try letter(teams("North", "South")) == LetterVerdict(.pass, .scopeResolves(members: 2)))
    #expect(
      try letter(teams("North", "Atlantis", "Eldorado"))
        == LetterVerdict(.fail, .scopeUnknown(member: "Atlantis")))
  }

  // MARK: measurable

  /// A year of 30 successes in 100 cases a month, the same every month: nothing scatters beyond chance.
  private func share(
    _ target: Double, better: KPIDefinition.Direction = .up, minimumSample: Int = 20
  ) throws -> LetterVerdict {
    try smart(ObjectiveJudgeTests.objective(target)) {
      $0.add(
        "kpi", Array(repeating: 30, count: 19), kind: .share(cases: 100), better: better,
        minimumSample: minimumSample)
    }.measurable
  }

  @Test("measurable: a rise that the cases cannot show is warned of, with what they can")
  func visibleRise() throws {
    // Baseline: 1200 cases in 261 working days. The half-year has 132: 1200 × 132 / 261 cases to come. Two-sided 5 %
    // and 80 % power need 1.960 + 0.842 standard errors.
    let coming = 1_200.0 * 132 / 261
    let visible = 2.801585 * (0.3 * 0.7 * (1 / 1_200.0 + 1 / coming)).squareRoot()
    guard case .riseTooSmallToSee(let asked, let found) = try share(0.33).finding else {
      Issue.record("\(try share(0.33))")
      return
    }
    #expect(try share(0.33).outcome == .warn)
    #expect(abs(asked - 0.03) < 1e-12)
    #expect(abs(found - visible) < 1e-6)
    #expect(visible > 0.06 && visible < 0.07)
    #expect(try share(0.3 + visible + 0.001) == LetterVerdict(.pass, .measured(cases: 1_200)))
    // Down is the other way round.
    #expect(try share(0.27, better: .down).outcome == .warn)
    #expect(try share(0.2, better: .down) == LetterVerdict(.pass, .measured(cases: 1_200)))
  }

  @Test("measurable: a target that is easier than the baseline asks for no rise")
  func easier() throws {
    #expect(try share(0.29) == LetterVerdict(.pass, .measured(cases: 1_200)))
    #expect(try share(0.31, better: .down) == LetterVerdict(.pass, .measured(cases: 1_200)))
  }

  @Test("measurable: few cases are warned of, and without a baseline it fails")
  func baseline() throws {
    #expect(try share(0.6, minimumSample: 1_201) == LetterVerdict(.warn, .measured(cases: 1_200)))
    var objective = ObjectiveJudgeTests.objective(600)
    (objective.baselineFirst, objective.baselineLast) = (
      FieldOfMonths.day("2022-01-01"), FieldOfMonths.day("2022-12-31")
    )
    #expect(try counts(objective).measurable == LetterVerdict(.fail, .nothingMeasured))
  }

  // MARK: achievable

  @Test("achievable: from the start below 0.2 is too much, above 0.9 no stretch, between within reach")
  func achievable() throws {
    var outcomes: Set<LetterVerdict.Outcome> = []
    for target in stride(from: 540.0, through: 680, by: 5) {
      let letter = try counts(ObjectiveJudgeTests.objective(target)).achievable
      outcomes.insert(letter.outcome)
      switch letter.finding {
      case .overAmbitious(let probability): #expect(letter.outcome == .fail && probability < 0.2)
      case .withinReach(let probability):
        #expect(letter.outcome == .pass && (0.2...0.9).contains(probability))
      case .noStretch(let probability): #expect(letter.outcome == .warn && probability > 0.9)
      default: Issue.record("\(letter)")
      }
    }
    #expect(outcomes == Set(LetterVerdict.Outcome.allCases))
  }

  @Test("achievable: what happened since the start does not count, and three months before it are too few")
  func seenFromStart() throws {
    let objective = ObjectiveJudgeTests.objective(620)
    let calm = try counts(objective).achievable
    let windfall = try smart(objective) { $0.add("kpi", Self.counts.dropLast() + [900]) }.achievable
    #expect(calm == windfall)
    let young = try smart(objective) {
      $0.add("kpi", Array(repeating: nil, count: 15) + Self.counts.suffix(4))
    }
    #expect(young.achievable == LetterVerdict(.warn, .noHistory(months: 3)))
  }

  // MARK: relevant

  @Test("relevant: a result counts for itself; all else needs an objective further down the chain")
  func relevant() throws {
    func letter(_ link: KPIDefinition.Link, others: [KPIDefinition.Link]) throws -> LetterVerdict {
      let objectives = others.enumerated().map { number, link in
        var other = ObjectiveJudgeTests.objective(1, kpi: link.rawValue)
        other.name = "\(link.rawValue) \(number)"
        return other
      }
      return try smart(ObjectiveJudgeTests.objective(600), others: objectives) { field in
        field.add("kpi", Self.counts, link: link)
        for link in KPIDefinition.Link.allCases { field.add(link.rawValue, Self.counts, link: link) }
      }.relevant
    }
    #expect(try letter(.revenue, others: []) == LetterVerdict(.pass, .isResult))
    #expect(try letter(.meeting, others: []) == LetterVerdict(.fail, .leadsNowhere))
    #expect(
      try letter(.meeting, others: [.activity, .meeting]) == LetterVerdict(.fail, .leadsNowhere))
    #expect(
      try letter(.activity, others: [.meeting, .revenue, .pipeline, .revenue])
        == LetterVerdict(.pass, .leadsTo(objective: "revenue 1")))
  }

  // MARK: time-bound

  @Test("time-bound: a review must lie between start and deadline; days and reviews are counted")
  func timeBound() throws {
    let objective = ObjectiveJudgeTests.objective(600)
    #expect(
      try counts(objective, reviews: ["2025-07-01", "2025-12-31", "2026-01-15"]).timeBound
        == LetterVerdict(.warn, .noReviewBeforeDeadline))
    #expect(
      try counts(objective, reviews: ["2025-07-02", "2025-12-30", "2026-01-15"]).timeBound
        == LetterVerdict(.pass, .bounded(days: 184, reviews: 2)))
  }

  @Test("time-bound: an objective of one day has no time, and outcomes that come later are warned of")
  func deadline() throws {
    let sameDay = ObjectiveJudgeTests.objective(600, start: "2025-12-31")
    #expect(try counts(sameDay).timeBound == LetterVerdict(.fail, .deadlineBeforeStart))
    let late = try smart(ObjectiveJudgeTests.objective(600)) { $0.add("kpi", Self.counts, maturity: 30) }
    #expect(
      late.timeBound == LetterVerdict(.warn, .readableAfterDeadline(day: FieldOfMonths.day("2026-01-30"))))
  }
}
