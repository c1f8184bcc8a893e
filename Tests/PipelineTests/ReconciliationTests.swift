import TerrainModel
import Testing

@testable import Pipeline

/// Figures of finance and of closing rows against ours: one company whose exports hold one trap of every kind, and
/// controls that each fell into one of them.
@Suite struct ReconciliationTests {
  private func february(_ value: String, team: String = "") throws -> Reconciliation {
    let outcome = try Books.run(controls: ["revenue,2026-02-01,2026-02-28,\(value),EUR,\(team),Finance"])
    return try #require(outcome.result.reconciliations.first)
  }

  @Test func equalToTheLastDigitAgrees() throws {
    let found = try february("30811.72")
    #expect(found.state == .agrees)
    #expect(found.ours == 308_117_200)
    #expect(found.figure.statedBy == "Finance")
    #expect(try february("30812").state == .agreesRounded)
  }

  @Test(arguments: [
    ("39021.72", DifferenceCause.duplicate, "duplicates_counted", [3], 82_100_000),
    ("31367.27", .missing, "rejects_counted", [11], 5_555_500),
    ("25811.73", .missing, "row_unknown_there", [5], -49_999_900),
    ("38589.49", .date, "span_widened", [6], 77_777_700),
    ("29577.16", .date, "span_narrowed", [7], -12_345_600),
    ("37211.82", .definition, "without_status", [9], 64_001_000),
    ("30891.72", .currency, "face_value", [10], 800_000),
  ])
  func eachTrapIsFoundWithItsRows(
    stated: String, cause: DifferenceCause, reading: String, lines: [Int], amount: Int64
  ) throws {
    let found = try february(stated)
    #expect(found.state == .explained)
    #expect(found.parts.map(\.reading.name) == [reading])
    #expect(found.parts.flatMap(\.rows).map(\.place.line) == lines)
    #expect(
      DifferenceCause.allCases.map(found.amount) == DifferenceCause.allCases.map { $0 == cause ? amount : 0 })
    #expect(found.unexplained == 0)
  }

  @Test func anotherDateOfEveryRowIsOneReading() throws {
    // Won deals created in January, whenever they were closed.
    let outcome = try Books.run(controls: ["revenue,2026-01-01,2026-01-31,38589.49,EUR,,CRM"])
    let found = try #require(outcome.result.reconciliations.first)
    #expect(found.ours == 0)
    #expect(found.parts.map(\.reading) == [.placed(by: .created)])
    #expect(found.amount(of: .date) == 385_894_900)
  }

  @Test func teamsOfTodayAndUnknownRepsAreOwners() throws {
    let moved = try february("27790.22", team: "South")
    #expect(moved.ours == 62_345_500)
    #expect(moved.parts.map(\.reading) == [.presentTeams])
    #expect(moved.parts.flatMap(\.rows).map(\.place.line) == [2, 4, 10])
    let unknown = try february("9256.05", team: "South")
    #expect(unknown.parts.map(\.reading) == [.unmatchedOwnersCounted])
    #expect(unknown.parts.flatMap(\.rows).map(\.place.line) == [8])
  }

  @Test func aSpanThatEndsLaterIsOneReading() throws {
    // Deals of 1 and 2 March, of which finance counts both in February.
    let deals = Books.deals + "11,Deal 11,Ana,Acme,2026-01-05,2026-03-01,314.15,EUR,Closed Won\n"
    let outcome = try Books.run(
      controls: ["revenue,2026-02-01,2026-02-28,38903.64,EUR,,Finance"], deals: deals)
    let found = try #require(outcome.result.reconciliations.first)
    #expect(found.state == .explained)
    #expect(found.amount(of: .date) == 80_919_200)
    #expect(Set(found.parts.flatMap(\.rows).map(\.place.line)) == [6, 13])
  }

  @Test func twoCausesAddUp() throws {
    // The duplicate and the deal of 2 March.
    let found = try february("46799.49")
    #expect(found.state == .explained)
    #expect(found.amount(of: .duplicate) == 82_100_000)
    #expect(found.amount(of: .date) == 77_777_700)
    #expect(found.unexplained == 0)
  }

  @Test func whatNothingMakesUpStaysOpen() throws {
    let found = try february("30811.73")
    #expect(found.state == .unexplained)
    #expect(found.unexplained == 100)
    #expect(found.parts == [])
    // What else could have counted is told all the same.
    #expect(found.readings.contains { $0.reading == .duplicatesCounted })
  }

  @Test func linesThatMeanNothingAreSaid() throws {
    let outcome = try Books.run(controls: [
      "revenu,2026-02-01,2026-02-28,1,EUR,,Finance", "revenue,2026-02-01,2026-04-30,1,EUR,,Finance",
      "revenue,2026-02-01,2026-02-28,1,USD,,Finance", "revenue,2026-02-01,2026-02-28,1,EUR,Nord,Finance",
      "revenue,2026-02-28,2026-02-01,1,EUR,,Finance",
    ])
    #expect(
      outcome.result.reconciliations.map(\.state) == [
        .notCompared(.unknownKPI), .notCompared(.spanNotOver), .notCompared(.otherCurrency),
        .notCompared(.unknownScope), .notCompared(.noValue),
      ])
    let texts = outcome.result.diagnostics.map(\.text)
    #expect(
      texts.contains {
        $0.hasPrefix(
          "controls.csv:2: warning: the table of controls states a KPI that does not exist: 'revenu'")
          && $0.contains("Did you mean 'revenue'?")
      })
    #expect(texts.contains { $0.hasPrefix("controls.csv:5: warning: no team of this name is known: 'Nord'") })
    #expect(texts.contains { $0.hasPrefix("controls.csv:6: warning: the span of this control ends") })
  }

  @Test func sharesAgreeAsRounded() throws {
    // Won and lost of the deals created in January that are decided: seven won, one lost.
    let outcome = try Books.run(controls: ["win_rate,2026-01-01,2026-01-31,0.88,,,CRM"])
    #expect(try #require(outcome.result.reconciliations.first).state == .agreesRounded)
    let wrong = try Books.run(controls: ["win_rate,2026-01-01,2026-01-31,0.87,,,CRM"])
    let found = try #require(wrong.result.reconciliations.first)
    #expect(found.state == .unexplained)
    #expect(found.readings == [])
    // What either side would have to differ by is told.
    #expect(found.sides.map(\.ours) == [70_000, 80_000])
    #expect(found.sides.map { ($0.alone ?? 0) / 100 } == [-4, 4])
  }

  @Test func countsAreExplainedByWholeReadings() throws {
    let outcome = try Books.run(controls: ["opportunities_won,2026-02-01,2026-02-28,7,,,CRM"])
    let found = try #require(outcome.result.reconciliations.first)
    // Six; one more row can be many things, and none is chosen.
    #expect(found.ours == 60_000)
    #expect(found.difference == 10_000)
    guard case .ambiguous(let number) = found.state else {
      Issue.record("\(found.state)")
      return
    }
    #expect(number >= 2)
  }

  @Test func closingRowsAreHeldAgainstTheirFile() throws {
    let total = Books.deals + "Grand Totals (11 records),,,,,,56057.36,,\n"
    let outcome = try Books.run(controls: [], deals: total)
    let found = outcome.result.reconciliations
    #expect(found.map(\.figure.subject) == [.export(nil), .export(.amount)])
    #expect(found.map(\.figure.line) == [13, 13])
    // All rows of the file, the rejected one among them; amounts as they stand.
    #expect(found.map(\.state) == [.agrees, .explained])
    #expect(found[1].parts.flatMap(\.rows).map(\.place.line) == [11])
    #expect(outcome.value("revenue", period: "all")?.exact == 408_117_100)
    let cut = try Books.run(controls: [], deals: Books.deals + "Grand Totals (14 records),,,,,,,,\n")
    #expect(cut.result.reconciliations.map(\.state) == [.unexplained])
    #expect(cut.result.reconciliations.map(\.unexplained) == [30_000])
  }

  @Test func smallGroupsStayRestricted() throws {
    let bench = try Books.bench(
      controls: ["revenue,2026-02-01,2026-02-28,27790.22,EUR,South,Finance"], minimumGroup: 5)
    let outcome = try bench.run(exports: bench.path + "/exports")
    let shared = try outcome.text("reconciliation.csv")
    #expect(shared.split(separator: "\n").count == 1)
    #expect(try outcome.text("restricted/reconciliation.csv").contains("team=South"))
    #expect(
      try outcome.text("restricted/reconciliation_rows.csv").contains("present_teams,true,deals,deals.csv,2,")
    )
  }
}
