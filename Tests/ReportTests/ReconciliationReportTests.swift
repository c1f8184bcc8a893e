import Foundation
import Report
import TerrainModel
import Testing

/// Stated figures as the report shows them.
@Suite struct ReconciliationReportTests {
  @Test func theSplitAddsUpInTheTable() throws {
    let rows = Outputs.english.rows("reconciliation.csv")
    #expect(
      rows.map { $0["state"] } == [
        "agrees", "agrees_rounded", "explained", "unexplained", "ambiguous", "not_compared", "unexplained",
        "agrees", "explained", "unexplained",
      ])
    let explained = rows[2]
    #expect(explained["difference"] == "80000.05")
    #expect(explained["due_to_duplicate"] == "82000.05")
    #expect(explained["due_to_date"] == "-2000")
    #expect(explained["due_to_owner"] == "0")
    #expect(explained["unexplained"] == "0")
    #expect(explained["explanations"] == "3")
    #expect(rows[3]["due_to_duplicate"] == "")
    #expect(rows[3]["unexplained"] == "0.0001")
    #expect(rows[4]["explanations"] == "3")
    #expect(rows[5]["obstacle"] == "unknown_kpi")
    #expect(rows[5]["value"] == "")
    #expect(rows[6]["column"] == "rows")
    // The folder names a rep.
    #expect(rows[7]["file"] == "linkedin/*/Messages.csv")
  }

  @Test func aRepsFigureIsRestricted() {
    #expect(!Outputs.english.text("reconciliation.csv").contains("rep="))
    #expect(Outputs.english.rows("restricted/reconciliation.csv").count == 11)
    let rows = Outputs.english.rows("restricted/reconciliation_rows.csv")
    #expect(rows.map { $0["explains"] } == ["true", "true", "false", "false", "true", "true"])
    #expect(rows.map { $0["line"] } == ["17", "40", "17", "17", "17", "17"])
    #expect(rows.map { $0["cause"] } == ["duplicate", "date"] + [String](repeating: "duplicate", count: 4))
  }

  @Test func aRatioIsSplitBySide() {
    let ratio = Outputs.english.rows("reconciliation.csv")[8]
    #expect(ratio["difference"] == "100")
    #expect(ratio["due_to_duplicate"] == "100")
    #expect(ratio["unexplained"] == "0")
    let rows = Outputs.english.rows("restricted/reconciliation_rows.csv").suffix(2)
    #expect(rows.map { $0["column"] } == ["numerator", "denominator"])
    #expect(rows.map { $0["amount"] } == ["82000.05", "1"])
    let page = Outputs.english.text("report.html")
    #expect(page.contains("a duplicate here, numerator +82,000.05 (1 row), denominator +1 (1 row)"))
    #expect(
      page.contains("If only the numerator differs, by +0.50 (60); if only the denominator, by −0.83 (100)."))
    #expect(Outputs.french.text("report.html").contains("Si seul le numérateur diffère"))
  }

  @Test func thePageSaysWhatIsOpenFirst() throws {
    let page = Outputs.english.text("report.html")
    let section = try #require(page.range(of: "What finance, the CRM and the exports state"))
    let text = String(page[section.lowerBound...])
    let open = try #require(text.range(of: "Not explained"))
    let explained = try #require(text.range(of: "counted there, a duplicate here, +€82,000.05 (1 row)"))
    let agreed = try #require(text.range(of: "Agrees to the last digit."))
    #expect(open.lowerBound < explained.lowerBound && explained.lowerBound < agreed.lowerBound)
    #expect(text.contains("or as well: 2 more"))
    #expect(text.contains("Finance &amp; Co &lt;cfo&gt;"))
    #expect(Outputs.english.text("digest.txt").contains("Control figures: 10."))
    #expect(Outputs.french.text("report.html").contains("compté là-bas, doublon ici"))
  }
}
