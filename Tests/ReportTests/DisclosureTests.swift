import Report
import TerrainModel
import Testing

struct DisclosureTests {
  private static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    String(decoding: bytes, as: UTF8.self).lowercased().contains(text.lowercased())
  }

  @Test("No rep is named in any byte that may be shared", arguments: Language.allCases, [1, 5])
  func names(_ language: Language, _ minimumGroup: Int) {
    let result = SampleResult.make(minimumGroup: minimumGroup)
    let outputs = Outputs(result, language)
    for file in outputs.safe { #expect(!Self.contains(file.bytes, "Zq"), "\(file.path)") }
    let restricted = outputs.rows("restricted/kpis.csv").filter { $0["dimension"] == "rep" }
    #expect(restricted.count == result.values.count { $0.dimension == .rep })
    #expect(Self.contains(outputs.bytes("restricted/unmatched.csv"), "Zqnobody Unlisted"))
  }

  @Test("A small group's figures are in no shareable output, nor those of the one that would give it away")
  func smallGroup() throws {
    let outputs = Outputs.english
    let teams = Set(outputs.rows("kpis.csv").filter { $0["dimension"] == "team" }.compactMap { $0["member"] })
    #expect(teams == ["Paris", "Lyon", "Madrid", "Hamburg"])
    let oslo = try #require(outputs.rows("objectives.csv").first { $0["objective"] == "oslo_meetings" })
    for column in ["actual", "forecast", "low", "high", "probability"] { #expect(oslo[column] == "") }
    #expect(oslo["status"] == "at_risk")
    #expect(outputs.rows("signals.csv").map { $0["scope"] } == ["", "team=Paris"])
    let lessons = outputs.rows("lessons.csv").compactMap { $0["lesson"] }
    #expect(lessons.contains("team_and_cycle:Paris"))
    #expect(!lessons.contains("oslo_and_cycle:Oslo"))
    for figure in ["61.0625", "87.125", "13.0625", "0.4123"] {
      for file in outputs.safe { #expect(!Self.contains(file.bytes, figure), "\(figure) in \(file.path)") }
    }
  }

  @Test("What is left out is counted")
  func counted() {
    let page = Outputs.english.text("report.html")
    #expect(page.contains("12,768 figures of single reps"))
    #expect(page.contains("336 figures of groups of fewer than 5 reps"))
    #expect(page.contains("6 verdicts about single reps or small groups"))
  }

  @Test("With a minimum of one, all but reps is shown")
  func minimumOfOne() {
    let result = SampleResult.make(minimumGroup: 1)
    let outputs = Outputs(result)
    #expect(outputs.rows("kpis.csv").count == result.values.count { $0.dimension != .rep })
    #expect(outputs.rows("objectives.csv").first { $0["objective"] == "oslo_meetings" }?["actual"] != "")
  }

  @Test("A company with as many small groups as groups shows none of them, and its own figures")
  func allSmall() {
    let result = SampleResult.make(SampleWorld(teamSizes: [2, 2, 2, 2, 2, 2]).values(), minimumGroup: 20)
    let dimensions = Set(Outputs(result).rows("kpis.csv").compactMap { $0["dimension"] })
    #expect(dimensions == ["company", "source"])
  }

  @Test("No left-out figure of a small group follows from what is shown", arguments: 1...30, [true, false])
  func subtraction(_ seed: Int, _ isNested: Bool) {
    let world = SmallWorld(
      seed: UInt64(seed), teams: 2 + seed % 6, months: 3 + seed % 5, isNested: isNested,
      strangers: seed % 3 == 0 ? 0 : 8)
    var result = SampleResult.make(hasPlan: false)
    result.values = MetricValues(world.values)
    result.catalogue = KPICatalogue(measures: [], kpis: [SampleKPIs.all[0]])
    let shown = Set(
      Outputs(result).rows("kpis.csv").map {
        "\($0["dimension"] ?? "")/\($0["member"] ?? "")/\($0["period"] ?? "")"
      })
    var span = LinearSpan()
    var small: [Int] = []
    for (index, value) in world.values.enumerated() {
      let key = "\(value.dimension.rawValue)/\(value.member)/\(value.period.name)"
      if shown.contains(key) {
        span.add(world.atoms[index], of: world.atomCount)
        let isNobody = value.isUnknownMember && value.reps == 0
        #expect(value.dimension == .company || value.reps >= 5 || isNobody, "\(key) is small")
      } else if value.reps < 5, value.reps > 0 || !value.isUnknownMember {
        small.append(index)
      }
    }
    for index in small {
      let value = world.values[index]
      // Where the group is the whole company, the company's own figure is its figure.
      let company = world.values.firstIndex { $0.dimension == .company && $0.period == value.period }
      if let company, world.atoms[company] == world.atoms[index] { continue }
      let follows = span.contains(world.atoms[index], of: world.atomCount)
      #expect(!follows, "\(value.dimension) \(value.member) \(value.period.name)")
    }
  }
}
