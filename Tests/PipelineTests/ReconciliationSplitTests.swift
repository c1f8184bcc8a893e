import Foundation
import TerrainModel
import Testing

@testable import Pipeline

/// Differences that take more than one look: rounded figures, averages and figures side by side.
@Suite struct ReconciliationSplitTests {
  /// 932.5093 EUR at 1.08: February is 30744.2293 here, and 30744.23 in books that are kept in cents.
  private static let deals = Books.deals.replacingOccurrences(of: "1080.00,USD", with: "1007.11,USD")

  private func february(_ value: String) throws -> Reconciliation {
    let outcome = try Books.run(
      controls: ["revenue,2026-02-01,2026-02-28,\(value),EUR,,Finance"], deals: Self.deals)
    return try #require(outcome.result.reconciliations.first)
  }

  @Test(arguments: [
    ("38954.23", [DifferenceCause.duplicate], [3]), ("31299.78", [.missing], [11]),
    ("25744.24", [.missing], [5]),
    ("38522.00", [.date], [6]), ("30818.83", [.currency], [10]), ("22722.74", [.missing], [5, 8]),
    ("34509.79", [.duplicate, .missing], [3, 5, 11]),
  ])
  func whatIsStatedInCentsIsExplainedToTheCent(stated: String, causes: [DifferenceCause], lines: [Int]) throws
  {
    let found = try february(stated)
    #expect(found.ours == 307_442_293)
    #expect(found.state == .explained)
    #expect(found.parts.flatMap(\.rows).map(\.place.line).sorted() == lines)
    #expect(DifferenceCause.allCases.filter { found.amount(of: $0) != 0 } == causes)
    #expect((found.unexplained ?? 100).magnitude <= 50)
  }

  @Test func roundedToTheCentItAgrees() throws {
    #expect(try february("30744.23").state == .agreesRounded)
    #expect(try february("30744.24").state == .unexplained)
  }

  @Test func aTablesFinestFigureSaysItsDecimals() throws {
    let controls = [
      "revenue,2026-02-01,2026-02-28,30744.00,EUR,,Finance",
      "revenue,2026-03-01,2026-03-31,9999.99,EUR,,Finance",
    ]
    // Whole units by itself; 23 cents less in a table that has cents.
    let alone = try Books.run(controls: Array(controls.prefix(1)), deals: Self.deals)
    #expect(alone.result.reconciliations.map(\.state) == [.agreesRounded])
    let both = try Books.run(controls: controls, deals: Self.deals)
    #expect(both.result.reconciliations.map(\.state) == [.unexplained, .agrees])
  }

  @Test func aDealOfTheNextMonthIsADateInBothMonths() throws {
    // The deal of 15 February, booked in March.
    let bench = try Books.bench(
      controls: [
        "revenue,2026-02-01,2026-02-28,22534.23,EUR,,Finance",
        "revenue,2026-03-01,2026-03-31,18209.99,EUR,,Finance",
      ], deals: Self.deals)
    let outcome = try bench.run(exports: bench.path + "/exports")
    let found = outcome.result.reconciliations
    #expect(found.map(\.state) == [.explained, .explained])
    #expect(found.map { $0.amount(of: .date) } == [-82_100_000, 82_100_000])
    #expect(found.flatMap(\.parts).map(\.reading) == [.adjoiningSpan, .adjoiningSpan])
    #expect(found.flatMap(\.parts).flatMap(\.rows).map(\.place.line) == [4, 4])
    let rows = try outcome.text("restricted/reconciliation_rows.csv").split(separator: "\n")
    #expect(rows.count { $0.contains(",date,adjoining_span,true,deals,deals.csv,4,") } == 2)
  }

  @Test func anAverageIsSplitBySide() throws {
    // Five of the six deals.
    let bench = try Books.bench(
      controls: ["deal_size_mean,2026-02-01,2026-02-28,5148.85,EUR,,Finance"], deals: Self.deals)
    let outcome = try bench.run(exports: bench.path + "/exports")
    let found = try #require(outcome.result.reconciliations.first)
    #expect(found.state == .explained)
    #expect(found.sides.map(\.part?.total) == [-49_999_900, -10_000])
    #expect(found.sides.compactMap(\.part).flatMap(\.rows).map(\.place.line) == [5, 5])
    let rows = try outcome.text("restricted/reconciliation_rows.csv")
    #expect(rows.contains("deal_size_mean,numerator,") && rows.contains("deal_size_mean,denominator,"))
  }
}
