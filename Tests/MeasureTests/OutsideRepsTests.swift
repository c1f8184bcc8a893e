import Measure
import TerrainModel
import Testing

/// How many people stand behind rows whose team is not known.
struct OutsideRepsTests {
  /// Anna is in North; Bob left it in January, and rows of February are his; Cleo has no team; Zoe and Yan are on no list;
  /// one row names nobody.
  private func facts() -> Facts {
    var builder = FactsBuilder()
    let anna = builder.stay("Anna", team: "North")
    builder.stay("Bob", team: "North", to: "2026-01-31")
    let bobLater = builder.stay("Bob", from: "9999-01-01", to: "0001-01-01")
    let cleo = builder.stay("Cleo", manager: "Mia")
    let zoe = builder.stay("Zoe")
    let yan = builder.stay("Yan")
    let rows: [(String, Int64?, String)] = [
      ("2026-01-10", anna, "A"), ("2026-01-11", zoe, "A"), ("2026-02-10", zoe, "B"), ("2026-02-11", zoe, "C"),
      ("2026-02-12", yan, "B"), ("2026-02-13", bobLater, "B"), ("2026-03-01", cleo, "A"),
      ("2026-03-02", nil, "A"),
    ]
    builder.add(
      .activity,
      rows.map { day, stay, account in
        var row: [Field: FactsBuilder.Value] = [.day: .day(day), .time: .day(day), .account: .text(account)]
        if let stay { row[.membership] = .number(stay) }
        return row
      })
    var facts = builder.facts
    facts.knownReps = 3
    return facts
  }

  private static let rows = measure("rows", .activity, .count)
  private static let accounts = measure("accounts", .activity, .distinct, .field(.account))
  private static let onlyB = measure(
    "b", .activity, .count, filters: [RowFilter(dimension: .account, members: ["B"])])

  private static let definitions = catalogue(
    [rows, accounts, onlyB],
    [
      kpi("share", .ratio(numerator: "b", denominator: "rows")),
      kpi("sum", .derived(.add(.kpi("b"), .kpi("accounts")))),
      kpi("to_date", .cumulative(of: "rows", over: .all)),
    ])

  private func values(
    _ kpi: String, by dimension: Dimension, crossed: Dimension? = nil, _ filters: [RowFilter] = []
  ) throws -> [MetricValue] {
    let query = MetricQuery(
      kpi: kpi, dimension: dimension, crossed: crossed, grain: .month, first: day("2026-01-01"),
      last: day("2026-03-31"), filters: filters)
    let engine = MetricEngine(facts: facts(), catalogue: Self.definitions, threads: 2)
    return try engine.answer([query]).flatMap { Array($0) }
  }

  /// The people of the rows whose team is not known, by month; months without such rows are left out.
  private func unknown(_ kpi: String, by dimension: Dimension = .team) throws -> [Int] {
    try values(kpi, by: dimension).filter(\.isUnknownMember).map(\.reps)
  }

  @Test(
    "Of the people file those without a team, whether they have rows or not, and by their rows all others")
  func people() throws {
    // January: Cleo and Zoe; February: Cleo, Zoe, Yan and Bob; March: Cleo, and nobody for the row without a rep.
    #expect(try unknown("rows") == [2, 4, 1])
    #expect(try values("rows", by: .team).filter { $0.member == "North" }.map(\.reps) == [2, 1, 1])
    // Everybody but Cleo is without a manager; Anna is there all the time.
    #expect(try unknown("rows", by: .manager) == [3, 3, 1])
  }

  @Test("Whatever a KPI makes of its rows, and by those alone")
  func measures() throws {
    #expect(try unknown("accounts") == [2, 4, 1])
    #expect(try unknown("b") == [4])
    #expect(try unknown("share") == [2, 4, 1])
    #expect(try unknown("sum") == [2, 4, 1])
    #expect(try unknown("to_date") == [2, 4, 4])
  }

  @Test("A slice has the people of its group; the company those whom conditions leave")
  func slices() throws {
    let sliced = try values("rows", by: .team, crossed: .account).filter(\.isUnknownMember)
    #expect(sliced.map(\.period.name) == ["2026-01", "2026-02", "2026-02", "2026-03"])
    #expect(sliced.map(\.reps) == [2, 4, 4, 1])
    let others = RowFilter(dimension: .team, members: ["North"], excluded: true)
    #expect(try values("rows", by: .company, [others]).map(\.reps) == [2, 3, 1])
  }
}
