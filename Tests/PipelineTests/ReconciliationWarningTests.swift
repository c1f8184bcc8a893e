import TerrainModel
import Testing

@testable import Pipeline

/// What standard error says of figures that do not agree.
@Suite struct ReconciliationWarningTests {
  @Test func aPercentageIsAdvisedAgainst() throws {
    let outcome = try Books.run(controls: ["win_rate,2026-01-01,2026-01-31,87.5,,,CRM"])
    let texts = outcome.result.diagnostics.map(\.text)
    #expect(
      texts.contains(
        "controls.csv:2: warning: the share that this control states looks like a percentage. Shares are from 0 to 1: write 88 % as 0.88."
      ))
    // Nothing is guessed.
    #expect(outcome.result.reconciliations.map(\.state) == [.unexplained])
    let share = try Books.run(controls: ["win_rate,2026-01-01,2026-01-31,0.87,,,CRM"])
    #expect(!share.result.diagnostics.contains { $0.message.contains("percentage") })
  }

  @Test func aFileThatWasCutOffIsWarnedOf() throws {
    let cut = try Books.run(controls: [], deals: Books.deals + "Grand Totals (14 records),,,,,,99.50,,\n")
    let texts = cut.result.diagnostics.map(\.text)
    #expect(
      texts.contains {
        $0.hasPrefix(
          "deals.csv:13: warning: the closing row states 14 rows, and there are 11 above it. A download that was cut off"
        )
      })
    #expect(texts.contains { $0.contains("the closing row states 99.5 in all for 'amount'") })
    let whole = try Books.run(
      controls: [], deals: Books.deals + "Grand Totals (11 records),,,,,,56057.36,,\n")
    #expect(!whole.result.diagnostics.contains { $0.message.contains("closing row") })
  }

  @Test func openFiguresOfATableAreOneWarning() throws {
    let outcome = try Books.run(
      controls: [
        "revenue,2026-02-01,2026-02-28,30811.73,EUR,,Finance",
        "revenue,2026-02-01,2026-02-28,30811.72,EUR,,Finance",
        "revenue,2026-02-01,2026-02-28,11,EUR,South,Sales",
      ])
    let texts = outcome.result.diagnostics.map(\.text).filter { $0.contains("no explanation was found") }
    #expect(texts.count == 1)
    #expect(
      texts.allSatisfy {
        $0.hasPrefix(
          "controls.csv:2: warning: the figures of 2 controls differ from ours, and no explanation was found or chosen (lines 2, 4)."
        )
      })
  }
}
