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
    let line = try #require(
      figure.output.components(separatedBy: "\n").first { $0.contains(",Porto,Porto,") })
    let rows = try explain("revenue", "--by", "team", "--member", "Porto", "--period", "2026-Q1", "--csv")
    #expect(rows.code == 0, "\(rows.messages)")
    let lines = rows.output.components(separatedBy: "\n").filter { !$0.isEmpty }
    #expect(lines[0] == "measure,role,source,file,hash,line,day,value,original,thing,stated,currency,rate")
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

  @Test("a lesson's two shares are made again from the rows behind them")
  func lesson() throws {
    let rows = try explain("--lesson", "touch_and_winning", "--csv")
    #expect(rows.code == 0, "\(rows.messages)")
    let lines = rows.output.components(separatedBy: "\n").filter { !$0.isEmpty }
    #expect(
      lines[0] == "measure,role,source,file,hash,line,day,value,original,thing,stated,currency,rate,group")
    let counts = Dictionary(
      grouping: lines.dropFirst().map { $0.components(separatedBy: ",") },
      by: { ($0.last ?? "") + " " + $0[1] }
    ).mapValues(\.count)
    let json = try explain("--lesson", "touch_and_winning", "--json", "--rows", "1")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let observation = try #require(document["observation"] as? [String: Any])
    for side in ["exposed", "unexposed"] {
      let group = try #require(observation[side] as? [String: Any])
      let numerator = try #require(counts["\(side) numerator"])
      let denominator = try #require(counts["\(side) denominator"])
      #expect(group["n"] as? Int == denominator)
      let value = try #require(group["value"] as? Double)
      #expect(abs(value - Double(numerator) / Double(denominator)) < 1e-12)
    }
    let groups = try #require(document["groups"] as? [[String: Any]])
    #expect(groups.map { $0["group"] as? String } == ["exposed", "unexposed"])
    #expect((document["lesson"] as? [String: Any])?["lesson"] as? String == "touch_and_winning")
  }

  @Test("a lesson about a change has each side before and after, in every form")
  func change() throws {
    let lesson = ["--lesson", "training_and_acceptance", "--rows", "1"]
    let text = try Program.run(
      ["explain", "pipelines/demo", "--workspace", folder.path + "/workspace"] + lesson)
    #expect(text.code == 0, "\(text.messages)")
    for title in [
      "Acceptance rate after the course", "Acceptance rate, Paris, Lyon, before",
      "Acceptance rate, Paris, Lyon, after", "Acceptance rate, the others, before",
      "Acceptance rate, the others, after",
    ] {
      #expect(text.output.components(separatedBy: "\n").contains(title), "\(title)")
    }
    #expect(text.output.contains("means of the changes of single reps"))
    let markdown = try explain(
      "--lesson", "training_and_acceptance", "--rows", "1", "--markdown", "--language", "fr")
    #expect(markdown.output.contains("**Taux d'acceptation, Paris, Lyon, avant**"), "\(markdown.output)")
    let page = folder.path + "/why.html"
    #expect(try explain("--lesson", "training_and_acceptance", "--rows", "1", "--html", page).code == 0)
    let html = try String(contentsOfFile: page, encoding: .utf8)
    #expect(html.contains("<h1>Acceptance rate after the course</h1>"))
    #expect(html.contains("<h2>Acceptance rate, the others, after</h2>"))
    let csv = try explain("--lesson", "training_and_acceptance", "--rows", "1", "--csv").output
    for side in ["exposed_before", "exposed_after", "unexposed_before", "unexposed_after"] {
      #expect(csv.contains(",\(side)\n"))
    }
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
      (
        ["--lesson", "touch_and_winning", "--by", "team"],
        "--by, --member, --period and --where do not go with it"
      ),
      (
        ["--lesson", "touch_and_win"],
        "no lesson ‘touch_and_win’ is on record. Did you mean “touch_and_winning”? Lessons are: touch_and_winning, training_and_acceptance."
      ),
      (["revenue", "--xlsx", "a.xlsx", "--csv"], "Only one of --csv, --json, --markdown, --html and --xlsx"),
      (["revenue", "--rows", "few"], "--rows must be a number or all, found few."),
    ])
  func complaints(_ words: [String], _ expected: String) throws {
    let result = try Program.run(
      ["explain", "pipelines/demo", "--workspace", folder.path + "/workspace"] + words)
    #expect(result.code == 64)
    #expect(result.messages.contains(expected), "\(result.messages)")
  }
}
