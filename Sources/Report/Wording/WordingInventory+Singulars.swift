package import TerrainModel

extension WordingInventory {
  /// Every wording with numbers in it, as it reads where each of them is one.
  package static func singulars(_ language: Language) -> [(name: String, text: String)] {
    let words: any Wording
    switch language {
    case .en: words = EnglishWording()
    case .fr: words = FrenchWording()
    }
    return counts(words) + accounts(words) + findings(words) + answers(ofOne: language.answerWording)
  }

  private static func counts(_ words: any Wording) -> [(name: String, text: String)] {
    [
      ("headline", words.headline(objectives: 1, parts: [])),
      ("baselineHeadline", words.baselineHeadline(kpis: 1, rows: "1")),
      ("alertCount", words.alertCount(1)), ("cases", words.cases(1, "1")),
      ("cannotTell", words.cannotTell(missing: 1, "1")), ("dayCount", words.dayCount(1, "1")),
      ("unbounded", words.unbounded(rows: "1")), ("smallGroups", words.smallGroups(minimum: "1")),
      ("more", words.more("1")), ("moreRows", words.moreRows("1")),
      ("rowCount", words.rowCount(1, "1")), ("ambiguous", words.ambiguous("1")),
      ("otherRowsAlike", words.otherRowsAlike("1")),
    ] + ObjectiveVerdict.Status.allCases.map { ("count.\($0)", words.count(1, $0)) }
      + [OtherReading.spanWidened(days: 1), .spanNarrowed(days: 1), .spanShifted(start: 1, end: -1)].map {
        ("reading.\($0.name)", words.reading($0) { $0.rawValue })
      }
  }

  private static func accounts(_ words: any Wording) -> [(name: String, text: String)] {
    let rows = RowTexts(
      read: "1", accepted: "1", rejected: "1", ignored: "1", counted: "1", duplicate: "1", superseded: "1",
      later: "1")
    let withheld = WithheldTexts(
      minimumGroup: "1", personal: "1", smallGroups: "1", complementary: "1", verdicts: "1", restatements: "1"
    )
    let shares: [String?] = [nil, "7%"]
    return words.rowSums(rows).enumerated().map { ("rowSums.\($0)", $1) }
      + words.withheld(withheld).enumerated().map { ("withheld.\($0)", $1) }
      + [("joined", words.joined(touches: "1", of: "1", deals: "1", of: "1"))]
      + shares.flatMap { share in
        let texts = AttributionTexts(
          window: words.dayCount(1, "1"), until: .created, touchedDeals: "1", deals: "1", joinableDeals: "1",
          amount: "7", untouched: "7", touches: "1", joinedTouches: "1", share: share, withoutAmount: "1")
        return [
          ("attributionBase.\(share ?? "")", words.attributionBase(texts)),
          ("attributionJoins.\(share ?? "")", words.attributionJoins(texts)),
        ]
      }
  }

  private static func findings(_ words: any Wording) -> [(name: String, text: String)] {
    let texts = FindingTexts(
      number: { "\($0)" }, percent: { _ in "7%" }, difference: { _ in "7" }, day: { $0.text },
      objective: { $0 })
    let steps = StepTexts(
      number: { "\($0)" }, day: { $0.text }, objective: { $0 }, kpi: { $0 }, observation: { $0 },
      money: { _ in "7" }, field: { $0.rawValue })
    let name = UnmatchedName(field: .rep, name: "x", rows: 1, amount: nil, candidate: nil, source: "x")
    let findings: [LetterFinding] = [
      .scopeResolves(members: 1), .measured(cases: 1), .noHistory(months: 1), .bounded(days: 1, reviews: 1),
    ]
    return findings.map { ("finding.\($0)", words.finding($0, texts)) }
      + [
        ("step.repair", words.nextStep(.repair(name), steps)),
        ("step.inspectRows", words.nextStep(.inspectRows(source: "x", rule: .footer, rows: 1), steps)),
        ("step.waitFor", words.nextStep(.waitFor(observation: "x", casesNeeded: 1), steps)),
      ]
  }

  private static func answers(ofOne words: any AnswerWording) -> [(name: String, text: String)] {
    let conversion = ConversionDefinition(
      base: "x", conversion: "y", entity: .account, days: 1, result: .rate)
    return [
      ("answer.withheldScope", words.withheldScope("1")),
      ("answer.fewCases", words.fewCases("x", "1", minimum: "1")),
      ("answer.firstRows", words.firstRows("1", of: "1", file: "x")),
      ("answer.moreRows", words.moreRows(1, "1")),
      ("answer.window", words.window(EventWindow(from: .created, to: .closed, days: 1))),
      ("answer.cumulative", words.cumulative("x", over: .days(1))),
      ("answer.conversion", words.conversion(conversion, conditions: [])),
      ("answer.habit", words.habit(HabitDefinition(measure: "x", perWeek: 1, weeks: 1, outOf: 1))),
      ("answer.age", words.age(0...1)), ("answer.age.open", words.age(1...Int.max)),
      (
        "answer.touch",
        words.touch(TouchCondition(channel: .social, daysBefore: 1, until: .created, claim: .any))
      ),
    ]
  }
}
