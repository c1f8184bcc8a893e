/// Why a row was rejected, flagged or ignored. The raw values are part of the output contract.
package enum Rule: String, CaseIterable, Codable, Sendable {
  // Reject: the row does not count.
  case unclosedQuote = "unclosed_quote"
  case textAfterQuote = "text_after_quote"
  case tooFewFields = "too_few_fields"
  case tooManyFields = "too_many_fields"
  case fieldTooLong = "field_too_long"
  case invalidEncoding = "invalid_encoding"
  case unreadableTime = "unreadable_time"
  case unreadableNumber = "unreadable_number"
  case numberOutOfRange = "number_out_of_range"
  case missingRequiredValue = "missing_required_value"
  // Ignore: not data, or declared to be none.
  case footer
  case ghostRow = "ghost_row"
  case deletedRecord = "deleted_record"
  case draft
  case spam
  case repeatedHeader = "repeated_header"
  /// A record of a report with several measures, all of them empty.
  case emptyMeasures = "empty_measures"
  // Flag: the row counts and is listed.
  case closedBeforeCreated = "closed_before_created"
  case closedInFuture = "closed_in_future"
  case unknownWord = "unknown_word"
  case missingCreated = "missing_created"
  case missingAccount = "missing_account"
  case unmatchedRep = "unmatched_rep"

  package enum Severity: String, Sendable {
    case reject, ignore, flag
  }

  package var severity: Severity {
    switch self {
    case .footer, .ghostRow, .deletedRecord, .draft, .spam, .repeatedHeader, .emptyMeasures: .ignore
    case .closedBeforeCreated, .closedInFuture, .unknownWord, .missingCreated, .missingAccount, .unmatchedRep:
      .flag
    default: .reject
    }
  }
}
