import TerrainModel
import Testing

@testable import Pipeline

/// What is kept of a run's inputs can be read back, in today's form and in the one before.
struct RunInputsTests {
  private static let day = CalendarDay(number: 20_513)  // 2026-03-01
  private static let segment = "3a3fb4be8aaae8416b06f4ece5f2bda0-9f2c"

  private func line(_ file: String, segment: String = Self.segment, snapshotDay: CalendarDay? = nil) -> String
  {
    RunInputs.line(
      segment: segment, firstSeen: Self.day, snapshotDay: snapshotDay, source: "crm", file: file)
  }

  private func inputs(_ lines: [String]) -> RunInputs {
    RunInputs(
      ([RunInputs.form, "as-of 2026-03-01", RunInputs.configurationLine("77aa")] + lines)
        .joined(separator: "\n"))
  }

  @Test(
    "an export's segment is read back whatever its file is called",
    arguments: ["deals.csv", "my deals 2026-01-01 -.csv", "a\nexport b c d e f", "a\r\nb", #"a\nb"#, "é.csv"])
  func files(_ file: String) {
    for snapshotDay in [nil, Self.day] {
      let inputs = inputs([line(file, snapshotDay: snapshotDay)])
      #expect(inputs.segments == [Self.segment])
      #expect(inputs.configuration == "77aa")
    }
  }

  @Test("a complaint is no export, whatever it says")
  func problems() {
    let complaint = Diagnostic(
      .error, at: SourceLocation(file: "a.csv"), "is of 2026-01-01 2026-01-02\nexport a b c d e")
    #expect(inputs([RunInputs.line(complaint)]).segments.isEmpty)
    #expect(inputs([line("a.csv"), RunInputs.line(complaint)]).segments == [Self.segment])
  }

  @Test("texts of older runs, whose lines were not marked, are understood")
  func older() {
    let text = """
      as-of 2026-03-01
      version 1.0
      language en
      configuration 77aa
      earlier cbf29ce484222325
      ledger cbf29ce484222325
      crm my deals.csv \(Self.segment) 2026-02-01 2026-02-28
      people people.csv 11ff-2 2026-02-01 -
      broken.csv: error: no known format fits. Name one with format.
      """
    let inputs = RunInputs(text)
    #expect(inputs.segments == [Self.segment, "11ff-2"])
    #expect(inputs.configuration == "77aa")
  }

  @Test("a ledger entry has one text, and every part of it counts")
  func ledger() {
    let entry = LedgerEntry(
      asOf: "2026-03-01", lesson: "touch:a b", verdict: .goesWithMore, status: .open, estimate: 0.1,
      low: -0.05,
      high: 0.25, count: 12, dataUntil: "2026-02-28", recheckOn: "2026-06-01")
    #expect(
      entry.canonicalText == """
        as_of=10:2026-03-01
        lesson=9:touch:a b
        verdict=14:goes_with_more
        status=4:open
        estimate=3:0.1
        low=5:-0.05
        high=4:0.25
        count=2:12
        data_until=10:2026-02-28
        recheck_on=10:2026-06-01

        """)
    let changes: [(inout LedgerEntry) -> Void] = [
      { $0.asOf = "2026-03-02" }, { $0.lesson = "touch:a  b" }, { $0.verdict = .cannotTell },
      { $0.status = .refuted }, { $0.estimate = 0.2 }, { $0.low = 0 }, { $0.high = 1 }, { $0.count = 13 },
      { $0.dataUntil = "2026-02-27" }, { $0.recheckOn = "2026-06-02" },
    ]
    let texts = changes.map { change in
      var other = entry
      change(&other)
      return other.canonicalText
    }
    #expect(Set(texts + [entry.canonicalText]).count == 11)
  }
}
