import TerrainModel

/// Invented verdicts: objectives in every status, observations of every kind.
struct SampleFindings {
  let values: [MetricValue]

  private func value(
    _ kpi: String, _ period: String, dimension: Dimension = .company, member: String = ""
  ) -> MetricValue? {
    values.first {
      $0.kpi == kpi && $0.period.name == period && $0.dimension == dimension && $0.member == member
    }
  }

  private static let smart = SmartVerdict(
    specific: LetterVerdict(.pass, .scopeResolves(members: 0)),
    measurable: LetterVerdict(.pass, .measured(cases: 1204)),
    achievable: LetterVerdict(.pass, .withinReach(probability: 0.63)),
    relevant: LetterVerdict(.pass, .isResult),
    timeBound: LetterVerdict(.pass, .bounded(days: 181, reviews: 2)))

  private func verdict(
    _ number: Int, _ status: ObjectiveVerdict.Status, actual: MetricValue?, expected: Double?,
    forecast: Forecast?, smart: SmartVerdict = Self.smart
  ) -> ObjectiveVerdict {
    let objective = SamplePlan.objectives[number]
    let kpi = SampleKPIs.all.first { $0.name == objective.kpi }
    return ObjectiveVerdict(
      objective: objective, unit: kpi?.unit ?? .count, decimals: kpi?.decimals ?? 0,
      better: kpi?.better ?? .up, actual: actual, baseline: nil, expectedByNow: expected,
      forecast: forecast, status: status, smart: smart)
  }

  private static func forecast(_ value: Double, _ spread: Double, _ probability: Double) -> Forecast {
    Forecast(
      value: value, low: value - spread, high: value + spread, probability: probability, months: 15,
      reachableAt80: value - spread * 0.66, reachableAt50: value, reachableAt20: value + spread * 0.66)
  }

  var objectives: [ObjectiveVerdict] {
    var frog = Self.smart
    frog.specific = LetterVerdict(.fail, .scopeUnknown(member: "Atlantis"))
    frog.measurable = LetterVerdict(.warn, .riseTooSmallToSee(asked: 0.02, visible: 0.06))
    frog.achievable = LetterVerdict(.fail, .overAmbitious(probability: 0.03))
    frog.relevant = LetterVerdict(.pass, .leadsTo(objective: "revenue_h1"))
    frog.timeBound = LetterVerdict(.warn, .readableAfterDeadline(day: SampleWorld.day("2026-07-14")))
    var loose = Self.smart
    loose.measurable = LetterVerdict(.fail, .nothingMeasured)
    loose.achievable = LetterVerdict(.warn, .noHistory(months: 2))
    loose.relevant = LetterVerdict(.fail, .leadsNowhere)
    loose.timeBound = LetterVerdict(.warn, .noReviewBeforeDeadline)
    let revenue = value("revenue", "2026-Q1")
    let meetings = value("meetings", "2026-Q1")
    return [
      verdict(
        0, .onTrack, actual: revenue, expected: 475_000, forecast: Self.forecast(1_015_000, 82_000, 0.86),
        smart: Self.smart),
      verdict(1, .offTrack, actual: meetings, expected: 700, forecast: Self.forecast(1_180, 90, 0.004)),
      verdict(
        2, .atRisk,
        actual: value("acceptance_rate", "2025", dimension: .team, member: "Paris"), expected: 0.55,
        forecast: Self.forecast(0.54, 0.03, 0.44)),
      verdict(
        3, .offTrack, actual: value("acceptance_rate", "2026-Q1"), expected: 0.62,
        forecast: Self.forecast(0.52, 0.02, 0.03), smart: frog),
      verdict(4, .cannotTell, actual: value("win_rate", "2025"), expected: nil, forecast: nil, smart: loose),
      verdict(5, .hit, actual: value("won", "2025"), expected: nil, forecast: nil),
      verdict(
        6, .atRisk, actual: value("meetings", "2026-Q1", dimension: .team, member: "Oslo"), expected: 45,
        forecast: Self.forecast(87.125, 12.5, 0.4123)),
      verdict(7, .notStarted, actual: nil, expected: nil, forecast: nil),
    ]
  }

  private func observation(
    _ name: String, _ english: String, _ french: String, _ contrast: ComparisonDefinition.Contrast,
    kpi: String, unit: Unit, exposed: Observation.Group, unexposed: Observation.Group,
    estimate: Double?, half: Double, verdict: Observation.Verdict, grade: EvidenceGrade = .d,
    margin: Double = 0.03, member: String = "", strata: Dimension? = nil, crude: Double? = nil,
    needed: Int? = nil
  ) -> Observation {
    let comparison = ComparisonDefinition(
      name: name, label: LocalizedText(en: english, fr: french), contrast: contrast, strata: strata,
      smallestThatMatters: margin, location: SamplePlan.place)
    return Observation(
      id: member.isEmpty ? name : "\(name):\(member)", comparison: comparison, member: member, kpi: kpi,
      unit: unit, first: SampleWorld.firstDay, last: SampleWorld.day("2025-12-31"), exposed: exposed,
      unexposed: unexposed, estimate: estimate, low: estimate.map { $0 - half },
      high: estimate.map { $0 + half }, p: estimate == nil ? nil : 0.003, q: estimate == nil ? nil : 0.012,
      grade: grade, verdict: verdict, crudeEstimate: crude, casesNeeded: needed)
  }

  var observations: [Observation] {
    [
      observation(
        "touch_and_winning", "Touched deals and winning", "Contacts sociaux et gains",
        .kpis(exposed: "won", unexposed: "opportunities"), kpi: "win_rate", unit: .share,
        exposed: .init(label: "won", count: 412, value: 0.41),
        unexposed: .init(label: "opportunities", count: 1322, value: 0.33), estimate: 0.082, half: 0.04,
        verdict: .goesWithMore, strata: .segment, crude: 0.131),
      observation(
        "source_and_winning", "Source and winning", "Source et gains",
        .members(kpi: "win_rate", dimension: .source, members: ["LinkedIn"]), kpi: "win_rate", unit: .share,
        exposed: .init(label: "LinkedIn", count: 802, value: 0.361),
        unexposed: .init(label: "", count: 1604, value: 0.358), estimate: 0.003, half: 0.02,
        verdict: .noDifferenceThatMatters, member: "LinkedIn"),
      observation(
        "source_and_winning", "Source and winning", "Source et gains",
        .members(kpi: "win_rate", dimension: .source, members: ["Referral"]), kpi: "win_rate", unit: .share,
        exposed: .init(label: "Referral", count: 38, value: 0.45),
        unexposed: .init(label: "", count: 2368, value: 0.358), estimate: 0.09, half: 0.14,
        verdict: .cannotTell, member: "Referral", needed: 410),
      observation(
        "training_and_acceptance", "Training and acceptance", "Formation et acceptation",
        .change(
          kpi: "acceptance_rate", dimension: .team, members: ["Paris", "Lyon"],
          from: SampleWorld.day("2025-06-30")), kpi: "acceptance_rate", unit: .share,
        exposed: .init(label: "Paris, Lyon", count: 17, value: 0.07),
        unexposed: .init(label: "", count: 21, value: -0.01),
        estimate: 0.078, half: 0.03, verdict: .goesWithMore, grade: .b),
      observation(
        "oslo_and_cycle", "Teams and the length of the sale", "Équipes et durée de vente",
        .members(kpi: "cycle", dimension: .team, members: []), kpi: "cycle", unit: .days,
        exposed: .init(label: "Oslo", count: 3, value: 61.0625),
        unexposed: .init(label: "", count: 35, value: 48),
        estimate: 13.0625, half: 6, verdict: .goesWithMore, margin: 2, member: "Oslo"),
      observation(
        "team_and_cycle", "Teams and the length of the sale", "Équipes et durée de vente",
        .members(kpi: "cycle", dimension: .team, members: []), kpi: "cycle", unit: .days,
        exposed: .init(label: "Paris", count: 9, value: 44),
        unexposed: .init(label: "", count: 29, value: 55),
        estimate: -11, half: 5, verdict: .goesWithLess, grade: .c, margin: 2, member: "Paris"),
      observation(
        "rep_and_winning", "Reps and winning", "Commerciaux et gains",
        .members(kpi: "win_rate", dimension: .rep, members: []), kpi: "win_rate", unit: .share,
        exposed: .init(label: "ZqOslo Invented1", count: 40, value: 0.2),
        unexposed: .init(label: "", count: 900, value: 0.36), estimate: -0.16, half: 0.1,
        verdict: .goesWithLess, member: "ZqOslo Invented1"),
    ]
  }

  var lessons: [Lesson] {
    zip(observations.filter { $0.verdict != .cannotTell }, Lesson.Status.allCases + [.open]).map {
      observation, status in
      Lesson(
        id: observation.id, observation: observation, status: status,
        firstClaimed: SampleWorld.day("2025-11-30"), claimedEstimate: observation.estimate ?? 0,
        claimedLow: observation.low ?? 0, claimedHigh: observation.high ?? 0, claimedCount: 1403,
        recheckOn: SampleWorld.day("2026-06-30"), owner: "Head of sales")
    }
  }

  var signals: [Signal] {
    let series = values.filter { $0.kpi == "messages" && $0.period.grain == .month }
    let company = series.filter { $0.dimension == .company }.last
    let oslo = series.filter { $0.dimension == .team && $0.member == "Oslo" }.last
    let paris = series.filter { $0.dimension == .team && $0.member == "Paris" }.last
    return [company, oslo, paris].compactMap { $0 }.map { value in
      let number = value.value ?? 0
      return Signal(
        value: value, rule: .aboveLimit, low: number * 0.5, high: number * 0.93, mean: number * 0.72)
    }
  }

  var findings: Findings {
    let alert = value("acceptance_rate", "2026-02").map { Alert(rule: SamplePlan.alerts[0], value: $0) }
    return Findings(
      objectives: objectives, observations: observations, signals: signals,
      alerts: [alert].compactMap { $0 }, firstBrokenLink: "response_rate")
  }
}
