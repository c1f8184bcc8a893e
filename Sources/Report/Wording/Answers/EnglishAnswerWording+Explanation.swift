import TerrainModel

extension EnglishAnswerWording {
  var madeOf: String { "Made of" }
  var line: String { "Line" }
  var day: String { "Day" }

  func role(_ role: Explanation.Role) -> String {
    switch role {
    case .value: "value"
    case .numerator: "numerator"
    case .denominator: "denominator"
    case .base: "starting point"
    case .converted: "followed by"
    case .activity: "activity"
    }
  }

  func obstacle(_ obstacle: Explanation.Obstacle) -> String {
    switch obstacle {
    case .linesGone(let file):
      "\(file): not there any more with the bytes that were counted, or within an archive; its lines cannot be shown."
    }
  }

  func moreRows(_ count: Int, _ formatted: String) -> String {
    "\(Language.en.counted(formatted, "more row")): ask with --rows all, or for --csv."
  }

  func definitionHash(_ hash: String) -> String { "Definition \(hash)" }

  func printedBy(_ runs: [String]) -> String {
    runs.isEmpty ? "No run of this day is kept." : "Printed by run \(runs.joined(separator: ", "))"
  }

  func lesson(_ id: String) -> String { "Lesson \(id)" }

  func withinStrata(_ dimension: String) -> String {
    "Its difference is taken within each \(dimension), so that a mix cannot pass for an effect; the shares below are of all cases."
  }

  func remark(_ remark: LessonRemark) -> String {
    switch remark {
    case .changeByRep:
      "Its numbers are means of the changes of single reps, in full months that can be read; reps that changed sides or have few cases are not among them. The figures below are of all cases of a side, before and after."
    case .meanByRep:
      "Its numbers are means of the reps' own figures; reps with few cases are not among them. The figures below are of all cases of a side."
    }
  }

  func title(_ title: WorkbookTitle) -> String {
    switch title {
    case .before: "Before"
    case .after: "After"
    case .difference: "Difference"
    case .points: "points"
    case .item: "Item"
    case .scope: "Of"
    case .firstDay: "First day"
    case .lastDay: "Last day"
    case .low: "95% interval, from"
    case .high: "95% interval, to"
    case .readable: "Readable from"
    case .run: "Run"
    case .note: "Note"
    case .sheet: "Sheet"
    case .figure: "Figure"
    case .role: "Role"
    case .measure: "Measure"
    case .rowCount: "Rows"
    case .listed: "Rows listed"
    case .sum: "Sum of the rows listed"
    case .fingerprint: "File fingerprint"
    case .original: "As exported"
    case .thing: "Counted as no."
    case .stated: "Stated"
    case .rate: "Rate"
    }
  }

  func firstRows(_ count: String, of total: String, file: String) -> String {
    "The first \(count) of \(Language.en.counted(total, "row")); all are in \(file)."
  }

  func someFigures(withGroups: Bool) -> String {
    withGroups
      ? "The company in every period, groups over the whole span; kpis.csv has every period of every group."
      : "The company in every period; kpis.csv has the groups."
  }
}
