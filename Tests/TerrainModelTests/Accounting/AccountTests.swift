import TerrainModel
import Testing

struct AccountTests {
  @Test("rows are added fate by fate")
  func rows() {
    let left = RowAccount(
      read: 36, accepted: 25, rejected: 7, ignored: 4, counted: 11, duplicate: 6, superseded: 5, later: 3)
    let right = RowAccount(
      read: 1_000, accepted: 700, rejected: 200, ignored: 100, counted: 400, duplicate: 150, superseded: 90,
      later: 60)
    let sum = RowAccount(
      read: 1_036, accepted: 725, rejected: 207, ignored: 104, counted: 411, duplicate: 156, superseded: 95,
      later: 63)
    #expect(left + right == sum)
    #expect(left + RowAccount() == left)
    #expect(left.isBalanced && right.isBalanced && sum.isBalanced && RowAccount().isBalanced)
  }

  @Test("one row more in any place breaks the balance")
  func balance() {
    let balanced = RowAccount(
      read: 36, accepted: 25, rejected: 7, ignored: 4, counted: 11, duplicate: 6, superseded: 5, later: 3)
    let parts: [WritableKeyPath<RowAccount, Int>] = [
      \.read, \.accepted, \.rejected, \.ignored, \.counted, \.duplicate, \.superseded, \.later,
    ]
    for part in parts {
      var broken = balanced
      broken[keyPath: part] += 1
      #expect(!broken.isBalanced)
    }
  }

  @Test("bytes add up over all parts")
  func bytes() {
    #expect(ByteAccount().total == 0)
    #expect(ByteAccount(preamble: 1, header: 20, rows: 300, blanks: 4_000, footers: 50_000).total == 54_321)
  }

  @Test("every rule has its severity and keeps its name in the output contract")
  func rules() {
    let rejects = [
      "unclosed_quote", "text_after_quote", "too_few_fields", "too_many_fields", "field_too_long",
      "invalid_encoding", "unreadable_time", "unreadable_number", "number_out_of_range",
      "missing_required_value",
    ]
    let ignores = [
      "footer", "ghost_row", "deleted_record", "draft", "spam", "repeated_header", "empty_measures",
    ]
    let flags = [
      "closed_before_created", "closed_in_future", "unknown_word", "missing_created", "missing_account",
      "unmatched_rep",
    ]
    for (severity, names) in [(Rule.Severity.reject, rejects), (.ignore, ignores), (.flag, flags)] {
      for name in names { #expect(Rule(rawValue: name)?.severity == severity, "\(name)") }
    }
    #expect(Set(rejects + ignores + flags) == Set(Rule.allCases.map(\.rawValue)))
  }

  @Test("exit codes are the documented numbers")
  func exitCodes() {
    #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 2, 3, 64, 65, 66, 70, 73, 75, 78])
  }

  @Test("a diagnostic says place, severity, message and advice, as far as it has them")
  func diagnostics() {
    let place = SourceLocation(file: "pipeline.yml", line: 3, column: 5)
    #expect(
      Diagnostic(.error, at: place, "unknown key 'zon'.", advice: "Did you mean 'zone'?").text
        == "pipeline.yml:3:5: error: unknown key 'zon'. Did you mean 'zone'?")
    #expect(
      Diagnostic(.warning, at: SourceLocation(file: "a.csv", line: 7), "late").text
        == "a.csv:7: warning: late")
    #expect(Diagnostic(.note, at: SourceLocation(file: "a.csv"), "seen").text == "a.csv: note: seen")
    #expect(SourceLocation(file: "a.csv", line: 0, column: 9).text == "a.csv")
    let failure = Failure(.data, at: place, "bad", advice: "Fix it.")
    #expect(failure.code == .data)
    #expect(failure.diagnostics == [Diagnostic(.error, at: place, "bad", advice: "Fix it.")])
  }
}
