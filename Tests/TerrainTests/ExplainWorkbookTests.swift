import Foundation
import Testing
import WorkbookReader

/// `terrain explain --xlsx` as its users run it, on the demonstration; the file is read by a program that is not ours.
@Suite(.enabled(if: WorkbookReader.isPossible, "python3 is not here to read workbooks"))
struct ExplainWorkbookTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func explain(_ words: [String], _ pipeline: String = "pipelines/demo") throws -> Program.Result {
    try Program.run(["explain", pipeline, "--workspace", folder.path + "/workspace"] + words)
  }

  private func file(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name))
  }

  /// The cells below a title, from the table's first row to its last.
  private func column(_ title: String, _ sheet: WorkbookReader.Sheet) throws -> [String] {
    let place = try #require(sheet.titles.firstIndex(of: title))
    let letter = String(UnicodeScalar(UInt8(65 + place)))
    let rows = sheet.range.components(separatedBy: ":").compactMap { Int($0.filter(\.isNumber)) }
    return (rows[0] + 1...rows[1]).map { sheet.cells["\(letter)\($0)"]?.value ?? "" }
  }

  @Test("the rows are those of the CSV answer, and their sum is the figure")
  func rows() throws {
    let words = ["revenue", "--by", "team", "--member", "Lyon", "--period", "2026-03"]
    let result = try explain(words + ["--xlsx", folder.path + "/a.xlsx"])
    #expect(result.code == 0, "\(result.messages)")
    #expect(result.output.isEmpty)
    let workbook = try WorkbookReader(bytes: [UInt8](file("a.xlsx")))
    #expect(workbook.sheets.map(\.name) == ["Figure", "Parts", "Rows 1"])
    #expect(workbook.sheets.map(\.table) == ["figure", "parts", "rows_1"])
    #expect(workbook.created == "2026-03-31T00:00:00Z")
    let csv = try explain(words + ["--csv"]).output.components(separatedBy: "\n").dropFirst()
      .filter { !$0.isEmpty }.map { $0.components(separatedBy: ",") }
    let sheet = workbook.sheets[2]
    #expect(try column("Line", sheet) == csv.map { $0[5] })
    #expect(try column("File", sheet) == csv.map { $0[3] })
    #expect(try column("Value", sheet) == csv.map { $0[7] })
    let days = try column("Day", sheet).compactMap(Double.init).map {
      Date(timeIntervalSince1970: ($0 - 25_569) * 86_400).ISO8601Format().prefix(10)
    }
    #expect(days.map(String.init) == csv.map { $0[6] })
    #expect(sheet.cells.values.contains { $0.format == "[$€]#,##0" && $0.type.isEmpty })
    let sum = try column("Value", sheet).compactMap(Double.init).reduce(0, +)
    let figure = try column("Value", workbook.sheets[0])[5]
    #expect(Double(figure) == sum && sum > 100_000)
    #expect(try column("Sum of the rows listed", workbook.sheets[1]) == [figure])
  }

  @Test(
    "the same question gives the same bytes; only the owner may read them; the language is that asked for")
  func sameBytes() throws {
    let words = ["--objective", "acceptance_trained_teams", "--language", "fr", "--xlsx"]
    #expect(try explain(words + [folder.path + "/a.xlsx"]).code == 0)
    try folder.write("what was there", to: "b.xlsx")
    #expect(try explain(words + [folder.path + "/b.xlsx"]).code == 0)
    #expect(try file("a.xlsx") == file("b.xlsx"))
    for name in ["a.xlsx", "b.xlsx"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
    let workbook = try WorkbookReader(bytes: [UInt8](file("a.xlsx")))
    #expect(workbook.sheets.map(\.name) == ["Figure", "Parts", "Rows 1", "Rows 2"])
    #expect(
      workbook.sheets[2].titles == ["Source", "Fichier", "Empreinte du fichier", "Ligne", "Jour", "Valeur"])
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.sorted() == ["a.xlsx", "b.xlsx", "workspace"])
  }

  @Test("where the file cannot be written, what was there stays, and the program says so")
  func unwritable() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/taken.xlsx", withIntermediateDirectories: true)
    for name in ["/nowhere/a.xlsx", "/taken.xlsx"] {
      let result = try explain(["revenue", "--xlsx", folder.path + name])
      #expect(result.code == 73)
      #expect(result.messages.contains("the file cannot be written"), "\(result.messages)")
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.sorted() == ["taken.xlsx", "workspace"])
  }

  @Test("the original lines stand beside the rows when asked for, as text")
  func originals() throws {
    let path = folder.path + "/a.xlsx"
    #expect(
      try explain(["acceptance_rate", "--period", "2026-01", "--rows", "2", "--source", "--xlsx", path]).code
        == 0)
    let workbook = try WorkbookReader(bytes: [UInt8](file("a.xlsx")))
    let sheet = try #require(workbook.sheets.last)
    let export = try String(
      contentsOfFile: Program.repository + "/sample-data/outreach/invitations.csv", encoding: .utf8
    ).components(separatedBy: "\n")
    let lines = try column("Line", sheet).compactMap(Int.init)
    #expect(lines.count == 2)
    #expect(try column("As exported", sheet) == lines.map { export[$0 - 1] })
  }

  @Test("a name that looks like a formula or a link stays a name")
  func formulas() throws {
    let exports = folder.path + "/exports"
    try FileManager.default.copyItem(atPath: Program.repository + "/sample-data", toPath: exports)
    let deals = exports + "/salesforce/Opportunity.csv"
    let nasty = "=HYPERLINK(A1)"
    var text = try String(contentsOfFile: deals, encoding: .isoLatin1)
    let place = try #require(text.range(of: "\"Website\",\"1\",\"1\""))
    text.replaceSubrange(place, with: "\"\(nasty)\",\"1\",\"1\"")
    try folder.write(
      #require(text.data(using: .isoLatin1)), to: "exports/salesforce/Opportunity.csv")
    let result = try explain([
      "revenue", "--by", "source", "--member", nasty, "--source", "--exports", exports, "--xlsx",
      folder.path + "/a.xlsx",
    ])
    #expect(result.code == 0, "\(result.messages)")
    let workbook = try WorkbookReader(bytes: [UInt8](file("a.xlsx")))
    #expect(workbook.title == "Revenue won, \(nasty)")
    #expect(workbook.sheets.allSatisfy { $0.cells.values.allSatisfy { !$0.hasFormula } })
    #expect(!workbook.hasLinks)
    #expect(try column("As exported", #require(workbook.sheets.last)).count { $0.contains(nasty) } == 1)
  }

  @Test("a lesson's sheets: what it says, each group's figure, and the rows behind each")
  func lesson() throws {
    let path = folder.path + "/a.xlsx"
    #expect(try explain(["--lesson", "touch_and_winning", "--xlsx", path]).code == 0)
    let workbook = try WorkbookReader(bytes: [UInt8](file("a.xlsx")))
    #expect(
      workbook.sheets.map(\.name) == [
        "Lesson", "Figure 1", "Figure 2", "Parts", "Rows 1", "Rows 2", "Rows 3", "Rows 4",
      ])
    let sums = try workbook.sheets[4...].map { try column("Value", $0).compactMap(Double.init).reduce(0, +) }
    let lesson = try column("Value", workbook.sheets[0]).compactMap(Double.init)
    for (place, share) in [(0, sums[0] / sums[1]), (1, sums[2] / sums[3])] {
      let figure = try column("Value", workbook.sheets[1 + place]).compactMap(Double.init)
      #expect(lesson.contains { abs($0 - share) < 1e-12 }, "\(share)")
      #expect(figure.contains { abs($0 - share) < 1e-12 }, "\(share)")
    }
  }
}
