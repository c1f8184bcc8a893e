import Foundation
import Testing

/// `terrain explain` as its users run it, on the demonstration.
struct ExplainCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func explain(_ words: String...) throws -> Program.Result {
    try Program.run(["explain", "pipelines/demo", "--workspace", folder.path + "/workspace"] + words)
  }

  @Test("the amounts of the listed rows add up to the figure")
  func rowsAddUp() throws {
    let figure = try Program.run([
      "kpi", "pipelines/demo", "revenue", "--by", "team", "--period", "2026-Q1", "--csv", "--workspace",
      folder.path + "/workspace",
    ])
    let line = try #require(figure.output.components(separatedBy: "\n").first { $0.contains(",Lyon,Lyon,") })
    let rows = try explain("revenue", "--by", "team", "--member", "Lyon", "--period", "2026-Q1", "--csv")
    #expect(rows.code == 0, "\(rows.messages)")
    let lines = rows.output.components(separatedBy: "\n").filter { !$0.isEmpty }
    #expect(lines[0] == "measure,role,source,file,hash,line,day,value,original")
    let sum = lines.dropFirst().compactMap {
      Decimal(string: $0.components(separatedBy: ",")[7], locale: nil)
    }.reduce(
      0, +)
    #expect(lines.count > 10)
    #expect(line.contains(",\(sum),"), "\(sum) is not in \(line)")
  }

  @Test("rows are shown as the export has them only when asked for, and only from the same bytes")
  func sources() throws {
    let plain = try explain("acceptance_rate", "--period", "2026-01", "--rows", "1")
    #expect(plain.output.contains("outreach/invitations.csv"))
    #expect(!plain.output.contains("linkedin.com"))
    let shown = try explain("acceptance_rate", "--period", "2026-01", "--rows", "1", "--source")
    let export = try String(
      contentsOfFile: Program.repository + "/sample-data/outreach/invitations.csv", encoding: .utf8)
    let row = try #require(
      shown.output.components(separatedBy: "\n").first { $0.contains("outreach/invitations.csv:") })
    let parts = row.components(separatedBy: "  ").filter { !$0.isEmpty }
    let number = try #require(Int(parts[0].components(separatedBy: ":")[1]))
    #expect(export.components(separatedBy: "\n")[number - 1] == parts[1])
  }

  @Test("an objective's figure, JSON and a page")
  func otherForms() throws {
    let json = try explain("--objective", "acceptance_trained_teams", "--json", "--rows", "2")
    #expect(json.code == 0, "\(json.messages)")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(document["scope"] as? String == "team=Paris|Lyon")
    let parts = try #require(document["parts"] as? [[String: Any]])
    let figure = try #require(document["figure"] as? [String: Any])
    #expect(parts.map { $0["role"] as? String } == ["numerator", "denominator"])
    #expect(parts[1]["rows"] as? Int == figure["n"] as? Int)
    let page = folder.path + "/why.html"
    #expect(try explain("revenue", "--html", page).code == 0)
    #expect(try String(contentsOfFile: page, encoding: .utf8).contains("<h1>Revenue won</h1>"))
  }

  @Test("a lesson: the rows of both sides give the shares that it compares")
  func lesson() throws {
    let json = try explain("--lesson", "touch_and_winning", "--json", "--rows", "1")
    #expect(json.code == 0, "\(json.messages)")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let figures = try #require(document["figures"] as? [[String: Any]])
    let shares = figures.compactMap { ($0["figure"] as? [String: Any])?["value"] as? Double }
    let rows = try explain("--lesson", "touch_and_winning", "--csv").output.components(separatedBy: "\n")
      .filter { !$0.isEmpty }
    #expect(rows[0] == "measure,role,source,file,hash,line,day,value,original,figure")
    for (number, share) in shares.enumerated() {
      let own = rows.filter { $0.hasSuffix(",\(number + 1)") }
      let counts = ["numerator", "denominator"].map { role in
        Double(own.count { $0.components(separatedBy: ",")[1] == role })
      }
      #expect(abs(counts[0] / counts[1] - share) < 1e-12, "\(counts) \(share)")
    }
    #expect(shares.count == 2)
    #expect((document["sentence"] as? String)?.contains("47.4% against") == true)
    let change = try explain("--lesson", "training_and_acceptance", "--rows", "0")
    #expect(change.output.contains("4. Acceptance rate"), "\(change.output) \(change.messages)")
  }

  @Test("a workbook has every row, and is its owner's alone")
  func workbook() throws {
    let path = folder.path + "/why.xlsx"
    #expect(try explain("revenue", "--period", "2026-03", "--xlsx", path).code == 0)
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    let rows =
      try explain("revenue", "--period", "2026-03", "--csv").output.components(separatedBy: "\n").count - 2
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      """
      import re, sys, zipfile
      z = zipfile.ZipFile(sys.argv[1])
      print(re.search('ref="([^"]*)"', z.read("xl/tables/table1.xml").decode()).group(1))
      """, path,
    ]
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text == "A3:E\(3 + rows)\n")
    #expect(try explain("revenue", "--xlsx", "/nowhere/why.xlsx").code == 73)
  }

  @Test(
    "what cannot be answered is said with the nearest name",
    arguments: [
      (["revenu"], "there is no KPI of this name. Did you mean “revenue”?"),
      (
        ["revenue", "--by", "team", "--member", "Lyons"],
        "there is no figure of this team. Did you mean “Lyon”?"
      ),
      (["revenue", "--by", "team"], "a figure by team is of one member"),
      (["revenue", "--by", "rep", "--member", "Ana"], "figures of single reps are personal data"),
      (["--objective", "revenue_h1"], "the plan has no objective of this name"),
      (
        ["revenue", "--objective", "revenue_h1_2026"], "One KPI, one --objective or one --lesson is expected."
      ),
      (["--lesson", "touch_and_wining"], "Did you mean “touch_and_winning”?"),
      (["revenue", "--rows", "few"], "--rows must be a number or all, found few."),
    ])
  func complaints(_ words: [String], _ expected: String) throws {
    let result = try Program.run(
      ["explain", "pipelines/demo", "--workspace", folder.path + "/workspace"] + words)
    #expect(result.code == 64)
    #expect(result.messages.contains(expected), "\(result.messages)")
  }
}
