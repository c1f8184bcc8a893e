import Foundation
import Testing
import WorkbookReader

/// `report.xlsx` of a run and `terrain kpi --xlsx` on the demonstration, read by a program that is not ours.
@Suite(.enabled(if: WorkbookReader.isPossible, "python3 is not here to read workbooks"))
struct WorkbookOutputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ words: [String]) throws -> Program.Result {
    try Program.run(words + ["--workspace", folder.path + "/workspace"])
  }

  private func workbook(_ path: String) throws -> WorkbookReader {
    try WorkbookReader(bytes: [UInt8](Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + path))))
  }

  /// The cells of some columns, row by row, as they stand below the titles.
  private func rows(_ titles: [String], _ sheet: WorkbookReader.Sheet) throws -> [[String]] {
    let letters = try titles.map { title in
      String(UnicodeScalar(UInt8(65 + (try #require(sheet.titles.firstIndex(of: title))))))
    }
    let ends = sheet.range.components(separatedBy: ":").compactMap { Int($0.filter(\.isNumber)) }
    return (ends[0] + 1...ends[1]).map { row in letters.map { sheet.cells["\($0)\(row)"]?.value ?? "" } }
  }

  /// Columns of a CSV text by name; no cell of the demonstration's figures holds a line end.
  private func rows(_ titles: [String], csv: String) throws -> [[String]] {
    let lines = csv.components(separatedBy: "\n").filter { !$0.isEmpty }
    let head = lines[0].components(separatedBy: ",")
    let places = try titles.map { title in try #require(head.firstIndex(of: title)) }
    return lines.dropFirst().map { line in
      let cells = KPICommandTests.cells(line)
      return places.map { cells[$0] }
    }
  }

  private func areSame(_ left: [[String]], _ right: [[String]]) -> Bool {
    left.count == right.count
      && zip(left.joined(), right.joined()).allSatisfy { left, right in
        if left == right { return true }
        guard let one = Double(left), let other = Double(right) else { return false }
        return abs(one - other) <= 1e-12 * max(1, abs(one))
      }
  }

  @Test("a run's workbook has the tables of the run and charts that show its months")
  func report() throws {
    let result = try run(["run", "pipelines/demo", "--quiet"])
    #expect(result.code == 0, "\(result.messages)")
    let path = "workspace/out/latest/"
    let workbook = try workbook(path + "report.xlsx")
    #expect(
      workbook.sheets.map(\.name) == [
        "charts", "months", "kpis", "objectives", "lessons", "signals", "rejects", "bounds", "restatements",
        "reconciliation",
        "attribution",
      ])
    #expect(workbook.charts.map(\.title).contains("Revenue won") && workbook.charts.count == 5)
    #expect(workbook.created == "2026-03-31T00:00:00Z")
    let csv = try String(contentsOfFile: folder.path + "/" + path + "kpis.csv", encoding: .utf8)
    let columns = ["kpi", "period", "dimension", "value", "n"]
    let expected = try rows(["kpi", "period", "grain", "dimension"], csv: csv).count {
      $0[3] == "company" || $0[2] == "all"
    }
    let kpis = try rows(columns, workbook.sheets[2])
    #expect(kpis.count == expected)
    let asked = try run(["kpi", "pipelines/demo", "revenue", "--grain", "month", "--csv"]).output
    let revenue = kpis.filter {
      $0[0] == "revenue" && $0[2] == "company" && $0[1].count == 7 && !$0[1].contains("Q")
    }
    #expect(try areSame(revenue, rows(columns, csv: asked)))
    let months = try rows(["revenue"], workbook.sheets[1]).joined().filter { !$0.isEmpty }
    #expect(Array(months) == revenue.map { $0[3] })
    #expect(workbook.sheets.allSatisfy { $0.cells.values.allSatisfy { !$0.hasFormula } })
  }

  @Test("a question's workbook has the cells of its CSV answer; the same question gives the same bytes")
  func question() throws {
    let words = ["kpi", "pipelines/demo", "revenue", "win_rate", "--by", "team", "--grain", "quarter"]
    for name in ["a.xlsx", "b.xlsx"] {
      #expect(try run(words + ["--xlsx", folder.path + "/" + name]).code == 0)
    }
    #expect(
      FileManager.default.contentsEqual(atPath: folder.path + "/a.xlsx", andPath: folder.path + "/b.xlsx"))
    let sheet = try #require(try workbook("a.xlsx").sheets.first)
    #expect(sheet.name == "kpis" && sheet.table == "kpis")
    let columns = ["period", "kpi", "member", "value", "unit", "n", "low", "high", "definition"]
    let csv = try run(words + ["--csv"]).output
    #expect(try areSame(rows(columns, sheet), rows(columns, csv: csv)))
    #expect(sheet.cells.values.contains { $0.format == "0.0%" })
    #expect(sheet.cells.values.contains { $0.format == "[$€]#,##0" })
    let refused = try run(["kpi", "pipelines/demo", "--list", "--xlsx", folder.path + "/c.xlsx"])
    #expect(refused.code == 64)
  }
}
