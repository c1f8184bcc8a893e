import Foundation
import Pipeline
import Report
import TerrainModel
import Testing
import Workspace

/// Questions to a small company: North and South have two reps each, West has one, and groups of fewer than two are not
/// shown.
struct KPIQuestionTests {
  private let bench: Workbench

  init() throws {
    bench = try Workbench()
    try bench.write(
      """
      version: 1
      pipeline: shop
      as_of: 2026-06-30
      minimum_group: 2
      fiscal_year_starts: 2
      exports: ../exports
      sources:
        - {source: people, files: people.csv, format: terrain-people, delivery: snapshot}
        - {source: deals, files: deals.csv, format: terrain-opportunities, delivery: snapshot}
      """, to: "pipeline/pipeline.yml")
    try bench.write(
      """
      name,email,team,region,start
      Ana Diaz,ana@own.example,North,Up,2025-01-01
      Ben Roe,ben@own.example,North,Up,2025-01-01
      Cleo Park,cleo@own.example,South,Down,2025-01-01
      Dan Fox,dan@own.example,South,Down,2025-01-01
      Eva Lind,eva@own.example,West,Down,2025-01-01

      """, to: "exports/people.csv")
    try bench.write(
      """
      id,rep,account,created,closed,amount,stage,source
      1,Ana Diaz,Alder Ltd,2026-01-05,2026-02-01,1200.50,Won,Web
      2,Ben Roe,Birch SA,2026-01-12,2026-03-10,800,Won,"Fair, Paris"
      3,Cleo Park,Cedar Inc,2026-02-03,2026-04-22,2500,Won,Web
      4,Dan Fox,Dogwood KG,2026-02-20,2026-05-15,400,Lost,Partner
      5,Eva Lind,Elm AB,2026-03-01,2026-04-30,950,Won,Web

      """, to: "exports/deals.csv")
  }

  @Test("A question waits for no run where every export was read before")
  func questionsBesideARun() throws {
    let words = KPIWords(kpis: ["revenue"])
    _ = try answer(words)
    // Files that were changed a moment ago are hashed again, as git does.
    Thread.sleep(forTimeInterval: 3.2)
    let before = try answer(words)
    let run = try WorkspaceFolder.open(bench.path + "/workspace", access: .write)
    #expect(try answer(words).values.elementsEqual(before.values))
    // An export that is new has to be read and kept, which one process does at a time.
    try bench.write(
      "id,rep,account,created,closed,amount,stage,source\n1,Ana Diaz,Alder Ltd,2026-01-05,2026-02-01,1,Won,Web\n",
      to: "exports/deals.csv")
    let failure = #expect(throws: Failure.self) { try answer(words) }
    #expect(failure?.code == .locked)
    withExtendedLifetime(run) {}
  }

  private func answer(_ words: KPIWords) throws -> KPIAnswer {
    try PipelineQuestions(
      RunRequest(pipelineFolder: bench.path + "/pipeline", workspace: bench.path + "/workspace")
    ).answer(words).answer
  }

  private func complaint(_ words: KPIWords) -> String {
    do {
      let answer = try answer(words)
      return "answered with \(answer.values.count) values"
    } catch let failure as Failure {
      return failure.code == .usage
        ? failure.diagnostics.map(\.text).joined(separator: "\n") : "\(failure.code)"
    } catch {
      return "\(error)"
    }
  }

  private static func row(_ value: MetricValue) -> String {
    [value.period.name, value.member, value.crossedMember, value.exact.map { FixedPoint.text($0) } ?? ""]
      .joined(separator: "|")
  }

  @Test func figuresAreExactAndConditionsHold() throws {
    let bySource = try answer(KPIWords(kpis: ["revenue"], by: ["source"]))
    #expect(bySource.values.map(Self.row) == ["all|Fair, Paris||800", "all|Web||4650.5"])
    let fair = try answer(KPIWords(kpis: ["revenue"], conditions: ["source=Fair\\, Paris,Partner"]))
    #expect(fair.values.map(Self.row) == ["all|||800"])
    let others = try answer(KPIWords(kpis: ["revenue"], grain: .month, conditions: ["source!=Web"]))
    #expect(others.values.filter { $0.exact != 0 }.map(Self.row) == ["2026-03|||800"])
    let several = try answer(KPIWords(kpis: ["opportunities_won", "revenue", "revenue"]))
    #expect(several.values.map(\.kpi) == ["opportunities_won", "revenue"])
  }

  @Test func periodsAreThoseOfThePipelinesCalendar() throws {
    let quarter = try answer(KPIWords(kpis: ["revenue"], period: "FY2027-Q1"))
    #expect(quarter.values.map(Self.row) == ["FY2027-Q1|||5450.5"])
    let months = try answer(KPIWords(kpis: ["revenue"], grain: .month, period: "FY2027-Q1"))
    #expect(months.values.map(Self.row) == ["2026-02|||1200.5", "2026-03|||800", "2026-04|||3450"])
    let all = try answer(KPIWords(kpis: ["revenue"], grain: .all, period: "2026-02"))
    #expect(all.values.map(Self.row) == ["2026-02-01/2026-02-28|||1200.5"])
    // A year that has not ended counts up to the as-of day, under its own name.
    #expect(
      try answer(KPIWords(kpis: ["revenue"], period: "FY2027")).values.map(Self.row) == ["FY2027|||5450.5"])
  }

  @Test func daysThatCutAPeriodNameIt() throws {
    let words = KPIWords(
      kpis: ["revenue"], grain: .month, from: CalendarDay(text: "2026-02-02"),
      to: CalendarDay(text: "2026-04-22"))
    #expect(
      try answer(words).values.map(Self.row) == [
        "2026-02-02/2026-02-28|||0", "2026-03|||800", "2026-04-01/2026-04-22|||2500",
      ])
    let open = KPIWords(kpis: ["revenue"], from: CalendarDay(text: "2026-03-10"))
    #expect(try answer(open).values.map(Self.row) == ["2026-03-10/2026-06-30|||4250"])
    // What ends earlier can be read earlier.
    let rate = KPIWords(
      kpis: ["win_rate"], grain: .month, from: CalendarDay(text: "2025-12-01"),
      to: CalendarDay(text: "2026-01-01"))
    #expect(try answer(rate).values.map(\.isMature) == [true, true])
    let later = KPIWords(kpis: ["win_rate"], grain: .month, period: "2026-01")
    #expect(try answer(later).values.map(\.isMature) == [false])
  }

  @Test func aSmallTeamIsLeftOutWithOneThatCoversIt() throws {
    let teams = try answer(KPIWords(kpis: ["revenue"], by: ["team"]))
    #expect(teams.values.map(\.member) == ["South"] || teams.values.map(\.member) == ["North"])
    #expect(teams.smallGroups == 1 && teams.complementary == 1)
    let shown = teams.values.map(\.member)
    // The same teams in every slice, also where the small one has no deal.
    for by in [["team", "source"], ["source", "team"]] {
      let crossed = try answer(KPIWords(kpis: ["revenue"], by: by, grain: .quarter))
      #expect(Set(crossed.values.map(\.member)) == Set(shown) && crossed.dimension == .team)
    }
    let web = try answer(KPIWords(kpis: ["revenue"], by: ["team"], conditions: ["source=Web"]))
    #expect(web.values.map(\.member) == shown)
    let all = try answer(KPIWords(kpis: ["revenue"], by: ["team"], isRestricted: true))
    #expect(all.values.map(Self.row) == ["all|North||2000.5", "all|South||2500", "all|West||950"])
    let reps = try answer(KPIWords(kpis: ["revenue"], by: ["rep", "source"], isRestricted: true))
    #expect(reps.values.count == 4 && reps.values.first?.member == "Ana Diaz")
  }

  /// A listed rep without a team is one person; a name that nobody lists is nobody's yet.
  @Test func rowsWithoutATeamAreOfTheRepsWithoutOne() throws {
    let header = "id,rep,account,created,closed,amount,stage,source\n"
    func deal(_ id: Int, _ rep: String) -> String {
      "\(id),\(rep),Fir BV,2026-03-01,2026-04-30,70\(id),Won,Web\n"
    }
    func teams() throws -> [MetricValue] {
      try Array(answer(KPIWords(kpis: ["revenue"], by: ["team"])).values)
    }
    let known = deal(1, "Ana Diaz") + deal(2, "Cleo Park")
    // No team is small, so that none needs cover.
    let people =
      try String(contentsOfFile: bench.path + "/exports/people.csv", encoding: .utf8)
      + "Finn Gray,finn@own.example,West,Down,2025-01-01\n"
    try bench.write(people, to: "exports/people.csv")
    try bench.write(header + known + deal(3, "Zoe Unlisted"), to: "exports/deals.csv")
    #expect(try teams().filter(\.isUnknownMember).map(\.exact) == [7_030_000])
    try bench.write(people + "Gus Hall,gus@own.example,,,2025-01-01\n", to: "exports/people.csv")
    try bench.write(header + known + deal(3, "Gus Hall") + deal(4, "Zoe Unlisted"), to: "exports/deals.csv")
    #expect(try !teams().contains(where: \.isUnknownMember))
    let others = KPIWords(kpis: ["revenue"], conditions: ["team!=North,South,West"])
    #expect(!complaint(others).hasPrefix("answered"))
  }

  /// West's month would be the company's less the other two teams'.
  @Test(arguments: ["2026-02", "2026-03", "2026-04", "FY2027-Q1"])
  func aSmallTeamIsLeftOutOfAnyPeriodWithOneThatCoversIt(period: String) throws {
    let teams = try answer(KPIWords(kpis: ["revenue"], by: ["team"], grain: .month, period: period))
    #expect(!teams.values.contains { $0.member == "West" })
    for month in Set(teams.values.map(\.period.name)) {
      #expect(teams.values.count { $0.period.name == month } < 2)
    }
    #expect(teams.smallGroups > 0 && teams.complementary > 0)
  }

  @Test func aKPIThatIsAboutFewPeopleByDefinitionIsAskedForWithRestricted() throws {
    try bench.write(
      """
      version: 1
      include_default: true
      measures:
        - {measure: won_by_west, record: opportunity, aggregate: sum, of: amount, time: closed, where: {status: won, team: West}}
        - {measure: won_by_south, record: opportunity, aggregate: sum, of: amount, time: closed, where: {status: won, team: South}}
      kpis:
        - {kpi: west, label: West, definition: x, measure: won_by_west, unit: money, link: revenue}
        - {kpi: twice_west, label: West, definition: x, formula: 2 * west, unit: money, link: revenue}
        - {kpi: south, label: South, definition: x, measure: won_by_south, unit: money, link: revenue}
      """, to: "pipeline/kpis.yml")
    let pipeline = try String(contentsOfFile: bench.path + "/pipeline/pipeline.yml", encoding: .utf8)
    try bench.write(pipeline + "\nkpis: kpis.yml\n", to: "pipeline/pipeline.yml")
    for kpi in ["west", "twice_west"] {
      let failure = #expect(throws: Failure.self) { try answer(KPIWords(kpis: [kpi])) }
      #expect(failure?.code == .usage && failure?.diagnostics.first?.text.contains(kpi) == true)
      #expect(try answer(KPIWords(kpis: [kpi], isRestricted: true)).values.count == 1)
    }
    #expect(try answer(KPIWords(kpis: ["south"])).values.map(\.exact) == [25_000_000])
    let run = try bench.run(exports: bench.path + "/exports")
    let shared = try run.text("kpis.csv")
    #expect(shared.contains(",south,") && !shared.contains(",west,") && !shared.contains("twice_west"))
  }

  @Test func withAMinimumOfOneGroupsOfPeopleMayMeet() throws {
    let file = bench.path + "/pipeline/pipeline.yml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try bench.write(
      text.replacingOccurrences(of: "minimum_group: 2", with: "minimum_group: 1"), to: "pipeline/pipeline.yml"
    )
    let crossed = try answer(KPIWords(kpis: ["revenue"], by: ["region", "team"]))
    #expect(
      crossed.values.map(Self.row) == ["all|Down|South|2500", "all|Down|West|950", "all|Up|North|2000.5"])
    #expect(
      try answer(KPIWords(kpis: ["revenue"], conditions: ["team=West"])).values.map(\.exact) == [9_500_000])
    #expect(complaint(KPIWords(kpis: ["revenue"], by: ["rep"])).contains("--restricted"))
  }

  @Test func conditionsCannotBringASmallGroupBack() {
    for condition in ["team=West", "team!=West", "team=North,South"] {
      #expect(complaint(KPIWords(kpis: ["revenue"], conditions: [condition])).contains("--restricted"))
    }
    #expect(complaint(KPIWords(kpis: ["revenue"], by: ["rep"])).contains("--restricted"))
    #expect(complaint(KPIWords(kpis: ["revenue"], by: ["source", "rep"])).contains("personal data"))
    #expect(complaint(KPIWords(kpis: ["revenue"], conditions: ["rep=Ana Diaz"])).contains("--restricted"))
    #expect(complaint(KPIWords(kpis: ["revenue"], by: ["team", "region"])).contains("fewer than 2 reps"))
  }

  @Test(
    "What cannot be understood says what was found, what was expected and the nearest name",
    arguments: [
      (KPIWords(kpis: ["revenu"]), "revenu: error: there is no KPI of this name. Did you mean “revenue”?"),
      (KPIWords(by: ["tem"]), "--by: error: ‘tem’ is no dimension. Did you mean “team”?"),
      (KPIWords(by: ["team", "team"]), "--by: error: team stands there twice. Name each dimension once."),
      (
        KPIWords(by: ["team", "source", "segment"]),
        "--by: error: 3 dimensions (team, source, segment) are more than two. Name one or two; put the others into --where, as in --where segment=…"
      ),
      (
        KPIWords(kpis: ["acceptance_rate"], by: ["sourc"]),
        "--by: error: ‘sourc’ is no dimension. Did you mean “source”?"
      ),
      (
        KPIWords(kpis: ["acceptance_rate"], by: ["source"]),
        "--by: error: acceptance_rate cannot be told apart by source: its records do not say. It has: company, rep, team, manager, region, account, status, campaign, direction."
      ),
      (
        KPIWords(conditions: ["regoin=Up"]),
        "--where: error: ‘regoin’ is no dimension. Did you mean “region”?"
      ),
      (KPIWords(conditions: ["team=Noth"]), "--where: error: no team is named ‘Noth’. Did you mean “North”?"),
      (
        KPIWords(kpis: ["revenue"], conditions: ["source=Partne"]),
        "--where: error: no source is named ‘Partne’. Did you mean “Partner”?"
      ),
      (
        KPIWords(conditions: ["team"]),
        "--where: error: ‘team’ is no condition. Write it as region=North or 'source!=Web,Partner'."
      ),
      (
        KPIWords(conditions: ["team=North", "team=South"]),
        "--where: error: team stands in two conditions, which nothing can meet at once. Put the names into one: team=this,that."
      ),
      (
        KPIWords(conditions: ["team=North,"]),
        "--where: error: ‘team=North,’ names nobody and nothing. Write a condition as region=North or 'source!=Web,Partner'."
      ),
      (
        KPIWords(period: "2026-Q1"),
        "--period: error: ‘2026-Q1’ is no period. Periods of this pipeline are named as in 2026-06, FY2027-Q2, FY2027, 2026-W27, 2026-06-30."
      ),
      (KPIWords(period: "fy2027"), "--period: error: ‘fy2027’ is no period. Did you mean “FY2027”?"),
      (
        KPIWords(period: "2026-07"),
        "--period: error: 2026-07 begins after the last day that counts, 2026-06-30. Choose an earlier period, or a later --as-of."
      ),
      (
        KPIWords(grain: .year, period: "2026-06"),
        "--grain: error: a year is longer than the period 2026-06. Choose a grain that fits into it, or leave it out."
      ),
      (
        KPIWords(to: CalendarDay(number: 20_600), period: "2026-06"),
        "--period: error: a period and days of one's own cannot both be asked for. Give --period, or --from and --to."
      ),
      (
        KPIWords(from: CalendarDay(number: 20_601), to: CalendarDay(number: 20_600)),
        "--from: error: 2026-05-28 comes after --to 2026-05-27. Exchange the two."
      ),
      (
        KPIWords(from: CalendarDay(number: 20_700)),
        "--from: error: 2026-09-04 comes after the last day that counts, 2026-06-30. Choose an earlier day, or a later --as-of."
      ),
    ])
  func complaints(words: KPIWords, text: String) {
    #expect(complaint(words) == text)
  }

  @Test func moreFiguresThanCanBeHeldAreRefused() {
    let first = CalendarDay(number: -719_162)  // the first day of year 1
    let text = complaint(
      KPIWords(kpis: ["revenue"], by: ["rep", "account"], grain: .day, from: first, isRestricted: true))
    #expect(text.hasPrefix("--grain: error: up to ") && text.contains("from 0001-01-01 to 2026-06-30"))
    #expect(text.hasSuffix("Choose a longer grain, a shorter span, or one dimension."))
    let years = KPIWords(
      kpis: ["revenue"], by: ["rep", "account"], grain: .year, from: first, isRestricted: true)
    #expect(complaint(years).hasPrefix("answered with "))
  }

  @Test func whatTheReportShowsIsAskedWhereNothingIsNamed() throws {
    let run = try bench.run()
    let reported = Set(run.result.values.map(\.kpi))
    let company = try answer(KPIWords())
    #expect(Set(company.values.map(\.kpi)) == reported && company.leftOut.isEmpty)
    let kinds = try answer(KPIWords(by: ["source"]))
    #expect(Set(kinds.values.map(\.kpi)).isSubset(of: reported) && !kinds.values.isEmpty)
    #expect(FileManager.default.fileExists(atPath: bench.path + "/workspace/out/latest/kpis.csv"))
  }

  @Test func nothingIsPublishedByAQuestion() throws {
    _ = try answer(KPIWords(kpis: ["revenue"]))
    let out = bench.path + "/workspace/out"
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: out + "/runs")) ?? []
    #expect(entries.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: out + "/latest"))
  }
}
