import TerrainModel

extension EnglishWording {
  func cause(_ cause: DifferenceCause) -> String {
    switch cause {
    case .duplicate: "Duplicate"
    case .missing: "Missing"
    case .owner: "Owner"
    case .date: "Date"
    case .currency: "Currency"
    case .definition: "Definition"
    }
  }

  func reading(_ reading: OtherReading, _ field: (Field) -> String) -> String {
    switch reading {
    case .duplicatesCounted: "counted there, a duplicate here"
    case .rejectsCounted: "could not be read here"
    case .withdrawnCounted: "no longer in the newest export"
    case .rowUnknownThere: "counts here only"
    case .adjoiningSpan: "counted there in the span before or after, of which a figure is stated, too"
    case .unmatchedOwnersCounted: "of nobody known here"
    case .presentTeams: "everybody in today’s team, manager or region"
    case .spanWidened(let days): "up to \(Language.en.counted(days, "day")) outside the span"
    case .spanNarrowed(let days):
      days == 1 ? "on the first or last day of the span" : "in the first or last \(days) days of the span"
    case .spanShifted(let start, let end):
      [("starting", start), ("ending", end)].filter { $0.1 != 0 }.map { what, days in
        "\(what) \(Language.en.counted(abs(days), "day")) \(days > 0 ? "later" : "earlier")"
      }.joined(separator: ", ")
    case .placed(let time): "placed by another date (\(field(time)))"
    case .laterRowsCounted: "dated or delivered after the as-of day"
    case .faceValue: "other currencies added up as they stand"
    case .presentRates: "converted at the rate of the as-of day"
    case .conditionDropped(let dimension):
      "without the condition on \(self.dimension(dimension).lowercasedFirst)"
    case .windowDropped: "without the time limit"
    case .touchesIgnored: "without the condition on touches"
    }
  }

  func obstacle(_ obstacle: Reconciliation.Obstacle) -> String {
    switch obstacle {
    case .unknownKPI: "Not compared: no KPI has this name."
    case .otherCurrency: "Not compared: stated in another currency."
    case .spanNotOver: "Not compared: the span is not over yet."
    case .noValue: "Not compared: there is no figure to compare it with."
    case .unknownScope: "Not compared: nobody of this name is known."
    }
  }

  func reconciliationSums(all: String, agree: String, explained: String, open: String) -> String {
    "Control figures: \(all). To the last digit or rounded alike: \(agree). Different and explained: \(explained). Open: \(open)."
  }

  func ambiguous(_ explanations: String) -> String {
    "\(Language.en.counted(explanations, "explanation")) \(Language.en.form(explanations, "is", "are")) equally simple; none is chosen. What other readings would count is in restricted/reconciliation_rows.csv."
  }

  func otherRowsAlike(_ rows: String) -> String { "or as well: \(rows) more" }

  func side(_ role: RatioSide.Role) -> String {
    switch role {
    case .numerator: "numerator"
    case .denominator: "denominator"
    }
  }

  func sidesAlone(numerator: String, denominator: String) -> String {
    "If only the numerator differs, by \(numerator); if only the denominator, by \(denominator). In brackets what it is here."
  }

  func rowCount(_ count: Int, _ formatted: String) -> String { Language.en.counted(formatted, "row") }
}
