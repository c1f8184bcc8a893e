/// A way in which the other system could have read the same exports.
package enum OtherReading: Hashable, Sendable {
  /// Rows that are left out here because another row says the same.
  case duplicatesCounted
  /// Rejected rows whose amount can be read.
  case rejectsCounted
  /// Records that the snapshot before the newest had and the newest does not have.
  case withdrawnCounted
  /// A row that counts here is not known there.
  case rowUnknownThere
  /// A row that counts there in the span before or behind, of which they state a figure, too.
  case adjoiningSpan
  /// Rows whose rep, team, manager or region is not known here.
  case unmatchedOwnersCounted
  /// Every rep's rows in the team of the as-of day, not of the row's own.
  case presentTeams
  /// Rows up to so many days before the first day, or behind the last one.
  case spanWidened(days: Int)
  /// Rows of so many days at either end left out.
  case spanNarrowed(days: Int)
  /// A span that starts, and ends, so many days later; earlier where negative.
  case spanShifted(start: Int, end: Int)
  /// Rows placed by another of their times.
  case placed(by: Field)
  /// Rows that are dated, or were delivered, after the as-of day.
  case laterRowsCounted
  /// Amounts in any currency added up as they stand.
  case faceValue
  /// Every amount converted at the rate of the as-of day.
  case presentRates
  /// One condition of the measure left out.
  case conditionDropped(Dimension)
  /// The time limit of the measure left out.
  case windowDropped
  /// The condition on touches left out.
  case touchesIgnored

  package var cause: DifferenceCause {
    switch self {
    case .duplicatesCounted: .duplicate
    case .rejectsCounted, .withdrawnCounted, .rowUnknownThere: .missing
    case .unmatchedOwnersCounted, .presentTeams: .owner
    case .spanWidened, .spanNarrowed, .spanShifted, .adjoiningSpan, .placed, .laterRowsCounted: .date
    case .faceValue, .presentRates: .currency
    case .conditionDropped, .windowDropped, .touchesIgnored: .definition
    }
  }

  /// Whether single rows of it can have gone their own way; else it is all of them or none.
  package var isByRow: Bool {
    switch self {
    case .duplicatesCounted, .rejectsCounted, .withdrawnCounted, .rowUnknownThere, .adjoiningSpan,
      .unmatchedOwnersCounted, .spanWidened, .spanNarrowed, .laterRowsCounted, .faceValue:
      true
    case .spanShifted, .presentTeams, .placed, .presentRates, .conditionDropped, .windowDropped,
      .touchesIgnored:
      false
    }
  }

  /// Whether any row of the figure could have gone this way, with nothing special about it.
  package var isOfAnyRow: Bool { self == .rowUnknownThere || self == .adjoiningSpan }

  /// Whether it counts rows that are set aside here, each for a reason of its own.
  package var setsAside: Bool {
    switch self {
    case .duplicatesCounted, .rejectsCounted, .withdrawnCounted, .laterRowsCounted, .unmatchedOwnersCounted:
      true
    default: false
    }
  }

  /// One word for tables: stable, in English.
  package var name: String {
    switch self {
    case .duplicatesCounted: "duplicates_counted"
    case .rejectsCounted: "rejects_counted"
    case .withdrawnCounted: "withdrawn_counted"
    case .rowUnknownThere: "row_unknown_there"
    case .adjoiningSpan: "adjoining_span"
    case .unmatchedOwnersCounted: "unmatched_owners_counted"
    case .presentTeams: "present_teams"
    case .spanWidened: "span_widened"
    case .spanNarrowed: "span_narrowed"
    case .spanShifted(let start, let end):
      [("starts", start), ("ends", end)].filter { $0.1 != 0 }.map { what, days in
        "\(what)_\(abs(days))_days_\(days > 0 ? "later" : "earlier")"
      }.joined(separator: "_")
    case .placed(let field): "placed_by_\(field.rawValue)"
    case .laterRowsCounted: "later_rows_counted"
    case .faceValue: "face_value"
    case .presentRates: "present_rates"
    case .conditionDropped(let dimension): "without_\(dimension.rawValue)"
    case .windowDropped: "without_time_limit"
    case .touchesIgnored: "without_touches"
    }
  }
}
