import Foundation
import Testing

/// `terrain kpi` as its users run it, on the demonstration.
struct KPICommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func ask(_ words: String...) throws -> Program.Result {
    try Program.run(["kpi", "pipelines/demo", "--workspace", folder.path + "/workspace"] + words)
  }

  /// Lines of a CSV text, header first; no cell of `kpis.csv` of the demonstration holds a line end.
  private static func lines(_ text: String) -> [String] {
    text.components(separatedBy: "\n").filter { !$0.isEmpty }
  }

  /// The cells of a line, quotes taken off.
  static func cells(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  @Test("figures are those of kpis.csv to the letter, by every dimension and grain that the report has")
  func equalsTheReport() throws {
    let run = try Program.run(["run", "pipelines/demo", "--workspace", folder.path + "/workspace", "--quiet"])
    #expect(run.code == 0, "\(run.messages)")
    let outputs = folder.path + "/workspace/out/latest/"
    let report = Self.lines(try String(contentsOfFile: outputs + "kpis.csv", encoding: .utf8))
    for (dimension, grain) in [
      ("company", "month"), ("team", "quarter"), ("manager", "year"), ("region", "all"),
      ("source", "quarter"),
      ("segment", "all"),
    ] {
      let result = try ask("--by", dimension, "--grain", grain, "--csv")
      #expect(result.code == 0, "\(result.messages)")
      let answered = Self.lines(result.output)
      #expect(answered.first == report.first)
      let kpis = Set(answered.dropFirst().map { Self.cells($0)[3] })
      #expect(kpis.count >= 15)
      let expected = report.filter { line in
        let cells = Self.cells(line)
        return cells[2] == grain && cells[5] == dimension && kpis.contains(cells[3])
      }
      #expect(Array(answered.dropFirst()) == expected, "\(dimension) \(grain)")
    }
    let named = Self.lines(
      try ask("revenue", "acceptance_rate", "--by", "team", "--period", "2025-Q4", "--csv").output)
    let expected = ["revenue", "acceptance_rate"].flatMap { kpi in
      report.filter { $0.contains(",2025-Q4,quarter,\(kpi),") && $0.contains(",team,") }
    }
    #expect(Array(named.dropFirst()) == expected && expected.count >= 11)
    let restricted = Self.lines(
      try String(contentsOfFile: outputs + "restricted/kpis.csv", encoding: .utf8))
    let reps = Self.lines(
      try ask("revenue", "--by", "rep", "--grain", "year", "--restricted", "--csv").output)
    let known = Set(restricted.map { Self.cells($0).prefix(16) })
    #expect(reps.count > 50)
    for line in reps { #expect(known.contains(Self.cells(line).prefix(16)), "\(line)") }
  }

  @Test("crossed figures add up to those of one dimension, and read back")
  func crossed() throws {
    let crossed = Self.lines(
      try ask("opportunities_won", "--by", "team,source", "--period", "2025", "--csv").output)
    #expect(crossed.first?.hasSuffix(",definition,crossed,crossed_member,readable_from,enough") ?? false)
    let teams = Self.lines(try ask("opportunities_won", "--by", "team", "--period", "2025", "--csv").output)
    var sums: [String: Int] = [:]
    for line in crossed.dropFirst() {
      let cells = Self.cells(line)
      sums[cells[6], default: 0] += try #require(Int(cells[9]))
    }
    #expect(sums.count >= 5)
    for line in teams.dropFirst() {
      let cells = Self.cells(line)
      #expect(sums[cells[6]] == Int(cells[9]), "\(cells[6])")
    }
  }

  @Test("JSON and Markdown are what they say, and French is French")
  func formats() throws {
    let json = try ask("acceptance_rate", "--by", "team", "--grain", "quarter", "--json").output
    let document = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let values = try #require(document["values"] as? [[String: Any]])
    #expect(values.count >= 30)
    #expect(values.contains { $0["mature"] as? Bool == false } && values.contains { $0["low"] is Double })
    let markdown = try ask("revenue", "--by", "source", "--markdown").output
    #expect(markdown.contains("| Source | Value | n |\n| --- | ---: | ---: |\n| LinkedIn | €"))
    let french = try ask("revenue", "acceptance_rate", "--grain", "month", "--language", "fr").output
    #expect(french.contains("Arrêté au 31\u{A0}mars 2026"))
    #expect(french.contains("lisible à partir du 14\u{A0}avr.\u{A0}2026"))
  }

  @Test("definitions: the list says what the exports feed, a description goes down to rows and its place")
  func definitions() throws {
    let list = try JSONSerialization.jsonObject(with: Data(ask("--list", "--json").output.utf8))
    let kpis = try #require(list as? [[String: Any]])
    #expect(kpis.count >= 35 && kpis.allSatisfy { $0["fed"] is Bool })
    #expect(try ask("--list").output.contains("acceptance_rate"))
    let description = try ask("--describe", "acceptance_rate")
    #expect(description.code == 0)
    #expect(description.output.contains("invitations_accepted ÷ invitations_outgoing\n"))
    #expect(description.output.contains("accepted comes at most 14 days after time"))
    #expect(description.output.firstMatch(of: /Defined in +shipped:kpis.yml:[0-9]+/) != nil)
  }

  @Test(
    "usage errors end with 64, nothing on the standard output",
    arguments: [
      ["revenu"], ["revenue", "--by", "rep"], ["revenue", "--by", "teem"],
      ["revenue", "--where", "region=Nort"],
      ["revenue", "--period", "2026-13"], ["revenue", "--grain", "fortnight"],
      ["--list", "--describe", "revenue"],
      ["--csv", "--json"], ["revenue", "--from", "yesterday"], ["--describe", "revenu"],
      ["--list", "revenue"],
    ])
  func usage(words: [String]) throws {
    let result = try Program.run(
      ["kpi", "pipelines/demo", "--workspace", folder.path + "/workspace"] + words)
    #expect(result.code == 64)
    #expect(result.output.isEmpty && !result.messages.isEmpty)
  }

  @Test("the example of COMMANDS.md prints what the page says")
  func example() throws {
    let walkthrough = try Walkthrough(page: "docs/COMMANDS.md", heading: "An example of figures")
    let (commands, compared) = try walkthrough.follow()
    #expect(commands == 2)
    #expect(compared == 10)
  }
}
