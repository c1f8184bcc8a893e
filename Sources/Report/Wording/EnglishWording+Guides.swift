import TerrainModel

extension EnglishWording {
  func absence(_ absence: Absence) -> String {
    switch absence {
    case .plan: "There is no plan yet. Write plan.yml (why, how, what); the figures below are its baseline."
    case .objectives: "No objective yet: add them under how.objectives in plan.yml."
    case .assumptions:
      "No assumption yet: add the claims the plan rests on under why.assumptions in plan.yml."
    case .strategies:
      "No strategy yet: add two or more under how.strategies in plan.yml; going on as now is one."
    case .tactics: "No tactic yet: add actions with owner, dates and budget under what.tactics in plan.yml."
    case .reviews: "No review date yet: add them under controls.reviews in plan.yml."
    case .alertRules: "No alert rule yet: add them under controls.alerts in plan.yml."
    case .comparisons: "No question to the field yet: add comparisons to plan.yml."
    case .alerts: "No declared alert fires."
    case .signals: "Nothing stands out from its own noise in the latest readable months."
    case .lessons: "No lesson on record yet: a claim enters the record once the data can carry it."
    case .rejects: "No row was set aside or flagged."
    case .unmatched: "Every name was matched."
    case .figures: "No figure could be computed from these exports."
    case .attribution:
      "Nothing to divide: no deal with an amount names an account or a contact that touches name too."
    case .brokenLink: "No link of the chain is worse than its own past."
    }
  }

  func guide(_ guide: Guide) -> String {
    switch guide {
    case .bullet:
      "Bar: actual. Thin line: expected by now. Thick line: target. Pale band: 80% forecast interval at the deadline."
    case .processChart:
      "Solid line: months that can be read. Dotted: too recent to be judged. Band: the limits of the series’ own noise."
    case .chain:
      "What reps do comes first, what comes of it later: the upper rows move before the lower ones."
    case .attribution:
      "Each rule divides the amount of a deal among the days on which a channel reached its account or a contact of it. A rule shares out amounts; it does not show what brought a deal about."
    case .untouched: "No touch known"
    case .allDeals: "All deals"
    case .grades:
      "A: randomised. B: change against change, or matched. C: before and after. D: side by side. E: anecdote. Below A, a difference is no proof of cause."
    case .bounds:
      "The lowest and the highest value if every rejected row, and every row whose rep is not known, had counted or not. A rejected row is taken to be of any day and kind that its export has, so this is the widest range, not a likely one."
    case .boundsDecide:
      "The verdict on an objective rests on rows that could not be read: repair them before you decide."
    case .restatements:
      "Figures of periods that are over, which an earlier report stated otherwise, and what moved them."
    case .reconciliation:
      "Each figure of the controls, and each closing row of an export, against this report. A difference is explained only where rows make it up to the last digit stated, and nothing as simple does so otherwise."
    case .agrees: "Agrees to the last digit."
    case .agreesRounded: "Agrees when rounded as stated."
    case .unexplained: "Not explained: no reading of the exports makes it up."
    case .closingRow: "closing row of the export"
    case .lateRows: "exports delivered since"
    case .reopenedDeals: "reopened deals"
    case .replayedRejects: "rejected rows that can be read now"
    case .noSuchFigure: "none"
    case .changedConfiguration: "changed configuration"
    case .timePassed: "outcomes known since"
    case .changedDefinition: "changed definition"
    case .restsOnRows: "rests on these rows"
    case .joins:
      "Every figure that links touches to deals rests on these joins; what could not be joined is not in it."
    case .untestable: "Nothing in the exports can test this."
    case .withheld: "Not shown: the group is below the minimum size."
    case .rowsBalance: "The sums hold."
    case .rowsDoNotBalance: "The sums do not hold: figures of this run must not be used."
    case .peopleUnnamed: "Names of people are in restricted/unmatched.csv only."
    case .filePaths: "An asterisk stands for a folder that names a person."
    case .unknownMember: "(not known)"
    case .company: "Company"
    case .others: "the others"
    case .chosen: "chosen"
    case .leading: "leading"
    case .lagging: "result"
    case .chartData: "Data of this chart"
    case .skipToContent: "Skip to content"
    case .immature: "not readable yet"
    }
  }
}
