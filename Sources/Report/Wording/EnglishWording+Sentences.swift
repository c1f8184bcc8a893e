import TerrainModel

extension EnglishWording {
  func asOf(_ day: String) -> String { "As of \(day)" }

  func headline(objectives: Int, parts: [String]) -> String {
    "\(Language.en.counted(objectives, "objective")): \(parts.joined(separator: ", "))."
  }

  func baselineHeadline(kpis: Int, rows: String) -> String {
    "The map before any plan: \(Language.en.counted(kpis, "indicator")) from \(Language.en.counted(rows, "row"))."
  }

  func alertCount(_ count: Int) -> String { count == 1 ? "1 alert fires." : "\(count) alerts fire." }

  func brokenLink(_ kpi: String) -> String { "First broken link of the chain: \(kpi)." }

  func readableFrom(_ day: String) -> String { "readable from \(day)" }

  func interval(_ low: String, _ high: String) -> String { "\(low) to \(high)" }

  func cases(_ count: Int, _ formatted: String) -> String { Language.en.counted(formatted, "case") }

  func sides(_ exposed: String, _ value: String, _ unexposed: String, _ other: String) -> String {
    "\(exposed) \(value) against \(unexposed) \(other)"
  }

  func cannotTell(missing: Int?, _ formatted: String) -> String {
    guard let missing else { return "Cannot tell yet." }
    if missing <= 0 { return "Cannot tell: the cases would do, but they scatter too much." }
    return "Cannot tell yet: about \(formatted) more \(missing == 1 ? "case" : "cases") needed per group."
  }

  func withinMargin(_ margin: String) -> String {
    "Differences below \(margin) do not matter; the interval lies within."
  }

  func crude(_ difference: String, strata: String) -> String {
    strata.isEmpty
      ? "Without comparing like with like the difference would read \(difference): the mix, not the effect."
      : "Without comparing within each \(strata) the difference would read \(difference): the mix, not the effect."
  }

  func reachable(at80: String, at50: String, at20: String) -> String {
    "With 80% probability \(at80), with 50% \(at50), with 20% \(at20)."
  }

  func claimed(_ difference: String, on day: String, cases: String) -> String {
    "\(difference) on \(day), \(cases)"
  }

  func rowSums(_ rows: RowTexts) -> [String] {
    [
      "\(rows.read) read = \(rows.accepted) accepted + \(rows.rejected) rejected + \(rows.ignored) ignored",
      "\(rows.accepted) accepted = \(rows.counted) counted + \(rows.duplicate) duplicate + "
        + "\(rows.superseded) superseded + \(rows.later) after the as-of day",
    ]
  }

  func joined(touches: String, of allTouches: String, deals: String, of allDeals: String) -> String {
    "\(touches) of \(Language.en.counted(allTouches, "touch", "touches")) and \(deals) of \(Language.en.counted(allDeals, "deal")) could be joined."
  }

  func withheld(_ texts: WithheldTexts) -> [String] {
    [
      texts.personal.map { "\(Language.en.counted($0, "figure")) of single reps" },
      texts.smallGroups.map {
        "\(Language.en.counted($0, "figure")) of groups of fewer than \(Language.en.counted(texts.minimumGroup, "rep"))"
      },
      texts.complementary.map {
        "\(Language.en.counted($0, "figure")) that would give those away by subtraction"
      },
      texts.verdicts.map { "\(Language.en.counted($0, "verdict")) about single reps or small groups" },
      texts.restatements.map {
        "\(Language.en.counted($0, "restated figure")) of groups that were too small then, or are not known to have been large enough"
      },
    ].compactMap { $0 }
  }

  func dayCount(_ count: Int, _ formatted: String) -> String {
    Language.en.counted(formatted, "day")
  }

  func nextReview(_ day: String) -> String { "Next review: \(day)." }

  func unserved(_ objectives: String) -> String { "No tactic serves: \(objectives)." }

  func orphan(_ tactics: String) -> String { "Serves no objective of the plan: \(tactics)." }

  func tacticPhase(hasStarted: Bool, hasEnded: Bool) -> String {
    hasEnded ? "ended" : hasStarted ? "in force" : "planned"
  }

  func chart(_ kpi: String, from first: String, to last: String) -> String { "\(kpi), \(first) to \(last)" }

  func bullet(actual: String, expected: String, target: String, forecast: String) -> String {
    "Actual \(actual), expected by now \(expected), target \(target), 80% forecast \(forecast)"
  }

  func byDimension(_ dimension: String) -> String { "By \(dimension.lowercased())" }

  func more(_ count: String) -> String { "\(count) more" }

  func smallGroups(minimum: String) -> String {
    "Groups of fewer than \(Language.en.counted(minimum, "rep")) are left out, and with them what would give them away."
  }

  func unbounded(rows: String) -> String { "unbounded, \(Language.en.counted(rows, "row"))" }

  func moreRows(_ count: String) -> String { "\(count) more: see the tables beside this report." }

  func producedBy(_ version: String) -> String { "Terrain \(version)" }

  func reportIs(_ path: String) -> String { "The whole report: \(path)" }

  func deadlineAndOwner(_ deadline: String, owner: String) -> String {
    owner.isEmpty ? "by \(deadline)" : "by \(deadline) · \(owner)"
  }

  func finding(_ finding: LetterFinding, _ texts: FindingTexts) -> String {
    switch finding {
    case .scopeResolves(let members):
      members == 0
        ? "Covers the whole company." : "Every name of the scope is known (\(texts.number(members)))."
    case .scopeUnknown(let member): "“\(member)” is not in the data."
    case .measured(let cases):
      "Measured on \(Language.en.counted(texts.number(cases), "case")) of the baseline."
    case .nothingMeasured: "Nothing was measured in the baseline."
    case .riseTooSmallToSee(let asked, let visible):
      "Asks for \(texts.difference(asked)), but these cases can show \(texts.difference(visible)) at best."
    case .withinReach(let probability): "Probability \(texts.percent(probability)), seen from the start."
    case .overAmbitious(let probability):
      "The frog is bigger than the ox: probability \(texts.percent(probability)), seen from the start."
    case .noStretch(let probability):
      "Would come by itself: probability \(texts.percent(probability)), seen from the start."
    case .noHistory(let months):
      "Too little history to tell: \(Language.en.counted(texts.number(months), "month"))."
    case .isResult: "A result in itself."
    case .leadsTo(let objective): "Leads to “\(texts.objective(objective))”."
    case .leadsNowhere: "Leads to no result that the plan asks for."
    case .bounded(let days, let reviews):
      "\(Language.en.counted(texts.number(days), "day")), \(Language.en.counted(texts.number(reviews), "review")) on the way."
    case .noReviewBeforeDeadline: "No review before the deadline."
    case .deadlineBeforeStart: "The deadline lies before the start."
    case .readableAfterDeadline(let day): "The last outcomes can be judged from \(texts.day(day)) only."
    }
  }

  func nextStep(_ step: NextStep, _ texts: StepTexts) -> String {
    switch step {
    case .decide(let objective, let review):
      "Decide on “\(texts.objective(objective))”"
        + (review.map { ": review of \(texts.day($0))." } ?? ": no review is set, set one.")
    case .repair(let unmatched):
      "Settle \(unmatched.name.isEmpty ? "a name" : "“\(unmatched.name)”") (\(texts.field(unmatched.field))): "
        + Language.en.counted(texts.number(unmatched.rows), "row")
        + (unmatched.amount.map { ", \(texts.money($0)) at stake" } ?? "")
        + (unmatched.candidate.map { "; is it “\($0)”?" } ?? ".")
    case .inspectRows(let source, let rule, let rows):
      "Look at source “\(source)”: \(Language.en.counted(texts.number(rows), "row")) with \(self.rule(rule)), listed in rejects.csv."
    case .lookAtLink(let kpi):
      "Look at “\(texts.kpi(kpi))”: the first link of the chain that is worse than its own past."
    case .waitFor(let observation, let casesNeeded):
      "Wait before judging “\(texts.observation(observation))”: it takes about \(Language.en.counted(texts.number(casesNeeded), "case")) per group."
    case .writePlan: "Write plan.yml (why, how, what): this report is its baseline."
    case .nextReview(let day):
      day.map { "Nothing is due before the review of \(texts.day($0))." }
        ?? "Nothing is due; set the next review date."
    }
  }
}
