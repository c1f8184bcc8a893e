import Foundation
import Report
import TerrainModel
import Testing

struct RendererTests {
  @Test("The same result gives the same bytes", arguments: Language.allCases)
  func deterministic(_ language: Language) {
    let result = SampleResult.make()
    #expect(Outputs(result, language).files == Outputs(result, language).files)
  }

  @Test("Every output is there once, in a fixed order")
  func files() {
    let paths = Outputs.english.files.map(\.path)
    let tables = [
      "kpis", "objectives", "lessons", "signals", "rejects", "bounds", "restatements", "reconciliation",
      "attribution",
    ].map {
      "\($0).csv"
    }
    #expect(
      paths
        == ["report.html", "report.md", "summary.json"] + tables + ["datapackage.json"]
        + tables.map { "excel/\($0)" } + ["metrics.prom", "digest.txt"]
        + ["kpis", "rejects", "unmatched", "changes", "reconciliation", "reconciliation_rows"].map {
          "restricted/\($0).csv"
        } + ["restricted/datapackage.json"])
  }

  @Test("The first screen says how things stand and what to do")
  func firstScreen() {
    let english = Outputs.english.text("report.html")
    #expect(english.contains("As of 31\u{A0}March 2026"))
    #expect(english.contains("8 objectives: 1\u{A0}hit, 1\u{A0}on track, 2\u{A0}at risk, 2\u{A0}off track"))
    #expect(english.contains("Decide on “Meetings, first half of 2026”: review of 15\u{A0}February 2026."))
    #expect(english.contains("Boréal &lt;Optics&gt;"))
    let french = Outputs.french.text("report.html")
    #expect(french.contains("<html lang=\"fr\">"))
    #expect(french.contains("8 objectifs\u{A0}: 1\u{A0}atteint, 1\u{A0}en bonne voie, 2\u{A0}à risque"))
    #expect(french.contains("128\u{202F}450\u{A0}€ en jeu"))
  }

  @Test("Without a plan the page says what to add and still asks for something")
  func noPlan() {
    let outputs = Outputs(SampleResult.make(hasPlan: false))
    let page = outputs.text("report.html")
    #expect(page.contains("Write plan.yml"))
    #expect(page.contains("The map before any plan: 12 indicators from 3,218 rows."))
    #expect(outputs.rows("objectives.csv").isEmpty)
    #expect(TagBalance.isBalanced(page))
  }

  @Test("A result without anything in it still makes every output")
  func empty() {
    var result = SampleResult.make(hasPlan: false)
    result.values = MetricValues([])
    result.files = []
    result.unmatched = []
    result.diagnostics = []
    result.coverage = JoinCoverage()
    result.nextSteps = []
    let outputs = Outputs(result)
    #expect(outputs.text("report.html").contains("No figure could be computed"))
    #expect(
      outputs.text("report.html").contains("Write plan.yml (why, how, what): this report is its baseline."))
    #expect(outputs.rows("kpis.csv").isEmpty)
  }

  @Test("Immature figures say from when they can be read")
  func immature() {
    let page = Outputs.english.text("report.html")
    #expect(page.contains("readable from 14\u{A0}April 2026"))
    #expect(page.contains("readable from 30\u{A0}Apr\u{A0}2026"))
  }

  @Test("What cannot be told says how much is missing; a mix says what it would have looked like")
  func evidence() {
    let page = Outputs.english.text("report.html")
    #expect(page.contains("Cannot tell yet: about 372 more cases needed per group."))
    #expect(page.contains("Without comparing within each segment the difference would read +13.1\u{A0}pts"))
    #expect(page.contains("No difference that matters"))
    #expect(
      page.contains("Acceptance rate: Paris, Lyon +7.0\u{A0}pts against the others \u{2212}1.0\u{A0}pts"))
    #expect(page.contains("Deals won 41.0% against Opportunities created 33.0%"))
  }

  @Test("Rows add up in every output that prints them")
  func rowAccount() {
    let outputs = Outputs.english
    for path in ["report.html", "digest.txt"] {
      #expect(outputs.text(path).contains("3,243 read = 3,227 accepted + 12 rejected + 4 ignored"), "\(path)")
    }
    #expect(outputs.text("metrics.prom").contains("terrain_rows{fate=\"counted\"} 3218"))
  }

  @Test("Every chart has a description, and every larger one its numbers in a table")
  func charts() {
    let page = Outputs.english.text("report.html")
    let images = page.matches(of: #/<svg [^>]*>/#).map(\.output)
    #expect(images.count > 25)
    for image in images { #expect(image.contains("role=\"img\"") && image.contains("aria-label=\"")) }
    let figures = page.components(separatedBy: "<figure>").dropFirst()
    #expect(figures.count == 6)
    for figure in figures { #expect(figure.contains("<details>") && figure.contains("<table")) }
  }

  @Test("The digest keeps to its width and its colours to terminals", arguments: [40, 72, 100])
  func digest(_ width: Int) {
    let renderer = Renderer(result: SampleResult.make(), language: .fr)
    let plain = renderer.digest(width: width, color: false)
    #expect(plain.split(separator: "\n").allSatisfy { $0.count <= width })
    #expect(!plain.contains("\u{1B}"))
    #expect(renderer.digest(width: width, color: true).contains("\u{1B}[31m"))
  }

  @Test("The manifest carries the times it is given, and nobody's name")
  func manifest() throws {
    let file = Renderer(result: SampleResult.make(), language: .en).runManifest(
      timings: [(phase: "ingest", seconds: 1.2345), (phase: "report", seconds: 0.25)],
      finishedAt: "2026-04-01T02:03:04Z", exitCode: .alert)
    #expect(file.path == "run.json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
    let timings = try #require(document["timings"] as? [[String: Any]])
    #expect(timings.map { $0["seconds"] as? Double } == [1.235, 0.25])
    #expect(document["exit_code"] as? Int == 1)
    #expect(document["finished_at"] as? String == "2026-04-01T02:03:04Z")
    #expect(!String(decoding: file.bytes, as: UTF8.self).contains("Zq"))
  }
}
