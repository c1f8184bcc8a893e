import TerrainModel

/// The report in English. Verdicts, data and sentences are in the extensions beside this file.
struct EnglishWording: Wording {
  var colon: String { ": " }
  var semicolon: String { "; " }

  func heading(_ heading: Heading) -> String {
    switch heading {
    case .contents: "Contents"
    case .nextSteps: "Next steps"
    case .objectives: "Objectives"
    case .why: "Why: the rules of the game"
    case .situation: "Where we stand"
    case .smart: "Are the objectives sound?"
    case .strategies: "Strategies"
    case .tactics: "Tactics and means"
    case .indicators: "Indicators: how far they can be read"
    case .controls: "Controls"
    case .lessons: "Lessons"
    case .dataQuality: "Data quality"
    case .assumptions: "What we assume, and what the field says"
    case .chain: "The chain, leading links first"
    case .charts: "Month by month"
    case .attribution: "Who gets the credit: it depends on the rule"
    case .otherDimensions: "Other views, over the whole period"
    case .alerts: "Alerts"
    case .signals: "Signals"
    case .reviews: "Reviews"
    case .ledger: "Lessons on record"
    case .observations: "What the field says today"
    case .rowAccount: "Every row has one fate"
    case .files: "Files"
    case .rejects: "Rows set aside or flagged, by rule"
    case .unmatched: "Names that could not be matched, costliest first"
    case .bounds: "What rows that do not count could change"
    case .restatements: "What earlier reports said otherwise"
    case .reconciliation: "What finance, the CRM and the exports state"
    case .joins: "From touch to deal"
    case .diagnostics: "Warnings and notes of the run"
    case .notShown: "What this report leaves out"
    }
  }

  func column(_ column: ColumnTitle) -> String {
    switch column {
    case .objective: "Objective"
    case .progress: "Progress"
    case .actual: "Actual"
    case .expected: "Expected by now"
    case .target: "Target"
    case .forecast: "Forecast at deadline"
    case .probability: "Probability"
    case .status: "Status"
    case .owner: "Owner"
    case .deadline: "Deadline"
    case .reachable: "Within reach"
    case .kpi: "Indicator"
    case .trend: "Trend"
    case .latest: "Latest readable month"
    case .before: "Median of the months before"
    case .whole: "Whole period"
    case .cases: "Cases"
    case .period: "Period"
    case .value: "Value"
    case .signal: "Signal"
    case .limits: "Limits of its noise"
    case .mean: "Mean"
    case .group: "Group"
    case .control: "Control figure"
    case .stated: "Stated"
    case .ours: "Here"
    case .gap: "Difference"
    }
  }

  func column(_ column: ColumnTitle.Plan) -> String {
    switch column {
    case .assumption: "Assumption"
    case .answer: "What the field says"
    case .definition: "Definition"
    case .link: "Link"
    case .maturity: "Can be judged after"
    case .fewestCases: "Fewest cases"
    case .coverage: "Data"
    case .readable: "Readable up to"
    case .version: "Definition no."
    case .strategy: "Strategy"
    case .cost: "Cost"
    case .hangsOn: "Hangs on"
    case .tactic: "Tactic"
    case .serves: "Serves"
    case .dates: "Dates"
    case .budget: "Budget"
    case .activities: "Activities"
    case .alert: "Alert"
    case .threshold: "Declared limit"
    }
  }

  func column(_ column: ColumnTitle.Evidence) -> String {
    switch column {
    case .deals: "Deals"
    case .creditRange: "Lowest to highest"
    case .question: "Question"
    case .sides: "Compared"
    case .difference: "Difference, 95% interval"
    case .grade: "Grade"
    case .verdict: "Verdict"
    case .lesson: "Lesson"
    case .since: "First claimed"
    case .recheck: "Re-check on"
    case .source: "Source"
    case .file: "File"
    case .read: "Read"
    case .accepted: "Accepted"
    case .rejected: "Rejected"
    case .ignored: "Ignored"
    case .counted: "Counted"
    case .duplicate: "Duplicate"
    case .superseded: "Superseded"
    case .later: "Later"
    case .rule: "Rule"
    case .meaning: "What it means"
    case .rows: "Rows"
    case .field: "Kind"
    case .name: "Name in the exports"
    case .money: "Money at stake"
    case .candidate: "Nearest known name"
    case .message: "Message"
    case .statedBefore: "Stated before"
    case .statedNow: "Stated now"
    case .movedBy: "What moved it"
    case .lowestToHighest: "Could be from … to"
    case .openRows: "Rows in question"
    }
  }
}
