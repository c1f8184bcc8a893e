import TerrainModel
import Testing

@testable import Report

/// What earlier reports said otherwise, and how far figures could lie: under titles of their own, in page and mail.
struct RestatementReportTests {
  private static func restatement(_ kpi: String, before: FigureValue?, after: FigureValue?) -> Restatement {
    var restatement = Restatement(
      kpi: kpi, dimension: .company, member: "", period: "2025-03", grain: .month,
      saidOn: SampleWorld.day("2025-06-30"), before: before, after: after, sources: ["crm"])
    restatement.late = .exact(3_333_300)
    restatement.reopened = .exact(-10_001_000)
    restatement.replayed = .exact(0)
    return restatement
  }

  private static func outputs(_ language: Language) -> Outputs {
    var result = SampleResult.make()
    result.restatements = [
      restatement("revenue", before: .exact(43_001_000), after: .exact(36_333_300))
    ]
    result.findings.bounds = [
      ValueBounds(
        kpi: "revenue", first: SampleWorld.day("2025-01-01"), last: SampleWorld.asOf, value: 100, low: 90,
        high: 120, rejectedRows: 2, unmatchedRows: 1)
    ]
    return Outputs(result, language)
  }

  @Test(
    "Before and after stand under their own titles",
    arguments: [
      (Language.en, "What earlier reports said otherwise", ["Stated before", "Stated now", "What moved it"]),
      (
        .fr, "Ce que disaient autrement les rapports précédents",
        ["Annoncé avant", "Annoncé maintenant", "Ce qui l’a fait bouger"]
      ),
    ])
  func titles(_ language: Language, _ heading: String, _ titles: [String]) throws {
    let outputs = Self.outputs(language)
    for file in ["report.html", "report.md"] {
      let text = outputs.text(file)
      let start = try #require(text.ranges(of: heading).last?.upperBound)
      let section = text[start...].prefix(2_000)
      for title in titles { #expect(section.contains(title), "\(title) in \(file)") }
    }
    #expect(outputs.text("report.md").contains(language == .en ? "reopened deals" : "affaires rouvertes"))
  }

  @Test("Bounds are no limits of noise", arguments: Language.allCases)
  func bounds(_ language: Language) throws {
    let page = Self.outputs(language).text("report.html")
    let heading =
      language == .en
      ? "What rows that do not count could change" : "Ce que changeraient les lignes non comptées"
    let start = try #require(page.ranges(of: heading).last?.upperBound)
    let section = page[start...].prefix(1_500)
    #expect(section.contains(language == .en ? "Could be from … to" : "Peut aller de … à"))
    #expect(section.contains(language == .en ? "Rows in question" : "Lignes en cause"))
    #expect(!section.contains(language == .en ? "Limits of its noise" : "Limites du bruit"))
  }

  @Test("Money is written to the last digit, parts behind the promised columns")
  func table() throws {
    let outputs = Self.outputs(.en)
    let header = outputs.text("restatements.csv").split(separator: "\n").first.map(String.init)
    #expect(
      header
        == "kpi,dimension,member,grain,period,said_on,before,after,change,late,configuration,time,definition,sources,reopened,replayed"
    )
    let row = try #require(outputs.rows("restatements.csv").first)
    #expect(["before", "after", "change"].map { row[$0] } == ["4300.1", "3633.33", "-666.77"])
    #expect(["late", "reopened", "replayed"].map { row[$0] } == ["333.33", "-1000.1", "0"])
    #expect(["configuration", "time", "definition"].map { row[$0] } == ["", "", ""])
  }

  @Test(
    "What a group was said to have is told only if it was large enough then, and shown",
    arguments: [
      (5, false, true), (4, false, false), (9, true, false), (nil, nil, false), (nil, false, false),
    ])
  func groupsOfThen(reps: Int?, wasWithheld: Bool?, isShown: Bool) {
    var result = SampleResult.make()
    var team = Self.restatement("revenue", before: .exact(43_001_000), after: .exact(36_333_300))
    (team.dimension, team.member) = (.team, "Paris")
    (team.repsThen, team.wasWithheld) = (reps, wasWithheld)
    result.restatements = [team, Self.restatement("revenue", before: .exact(10_000), after: .exact(20_000))]
    let outputs = Outputs(result)
    #expect(outputs.rows("restatements.csv").map { $0["member"] } == (isShown ? ["Paris", ""] : [""]))
    #expect(outputs.safe.contains { String(decoding: $0.bytes, as: UTF8.self).contains("4300.1") } == isShown)
    #expect(outputs.text("report.md").contains("1 restated figure of groups that were too small") == !isShown)
    // A group that was not there then had nobody.
    team.before = nil
    result.restatements = [team]
    #expect(Outputs(result).rows("restatements.csv").count == 1)
    result.pipeline.minimumGroup = 1
    team.before = .exact(43_001_000)
    result.restatements = [team]
    #expect(Outputs(result).rows("restatements.csv").count == 1)
  }

  @Test("A figure that is gone is told, unless it was of a group of people")
  func gone() {
    var result = SampleResult.make()
    let gone = Self.restatement("revenue", before: .exact(10_000), after: nil)
    var (source, team) = (gone, gone)
    (source.dimension, source.member) = (.source, "Fair")
    (team.dimension, team.member) = (.team, "Atlantis")
    result.restatements = [source, team]
    #expect(Outputs(result).rows("restatements.csv").map { $0["member"] } == ["Fair"])
  }
}
