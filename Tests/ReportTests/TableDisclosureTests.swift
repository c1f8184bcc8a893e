import Report
import TerrainModel
import Testing

/// What may be shown of tables that people ask for.
struct TableDisclosureTests {
  private static let sources = 3
  private static let catalogue = KPICatalogue(measures: [], kpis: [])

  /// A question may ask for periods that the report has too: every figure then stands twice among those that decide.
  @Test(
    "No small group's figure follows from a crossed table, its totals and the report", arguments: 1...30,
    [1, 2])
  func subtraction(seed: Int, times: Int) {
    let world = SmallWorld(
      seed: UInt64(seed), teams: 2 + seed % 6, months: 3 + seed % 4, isNested: seed % 2 == 0,
      strangers: seed % 3 == 0 ? 0 : 8)
    let disclosure = TableDisclosure(
      groups: MetricValues(Array(repeatElement(world.values, count: times).joined())), scope: [], scoped: [],
      outside: [], catalogue: Self.catalogue, minimumGroup: 5)
    let count = world.atomCount * Self.sources
    var span = LinearSpan()
    var hidden: [(value: MetricValue, atoms: [Int])] = []
    var shown = 0
    for (index, value) in world.values.enumerated() {
      let slices = (0..<Self.sources).map { source in world.atoms[index].map { $0 * Self.sources + source } }
      let isCompany = value.dimension == .company
      if isCompany || disclosure.reason(toWithhold: value) == nil {
        span.add(slices.flatMap { $0 }, of: count)
      }
      for (source, atoms) in slices.enumerated() {
        var crossed = value
        (crossed.crossed, crossed.crossedMember) = (.source, "source \(source)")
        if isCompany || disclosure.reason(toWithhold: crossed) == nil {
          span.add(atoms, of: count)
          shown += 1
          #expect(isCompany || value.reps >= 5 || value.isUnknownMember && value.reps == 0)
        } else if value.reps < 5, value.reps > 0 {
          hidden.append((crossed, atoms))
        }
      }
    }
    #expect(shown > 0)
    for (value, atoms) in hidden {
      let company = world.values.firstIndex { $0.dimension == .company && $0.period == value.period }
      if let company, world.atoms[company].count == atoms.count { continue }
      let follows = span.contains(atoms, of: count)
      #expect(!follows, "\(value.member) \(value.crossedMember) \(value.period.name)")
    }
  }

  private static let year = Period(
    grain: .year, first: CalendarDay(number: 20_089), last: CalendarDay(number: 20_453), name: "2025")

  private static func value(_ dimension: Dimension, _ member: String, reps: Int) -> MetricValue {
    MetricValue(
      kpi: "revenue", dimension: dimension, member: member, period: year, value: 1, exact: 10_000, count: 4,
      readableFrom: year.last, reps: reps)
  }

  private static let groups = MetricValues([
    value(.company, "", reps: 24), value(.team, "A", reps: 10), value(.team, "B", reps: 8),
    value(.team, "C", reps: 6), value(.region, "North", reps: 12), value(.region, "South", reps: 12),
  ])

  @Test("A group is left out where the conditions leave too few of it, or too few outside of them")
  func narrowed() {
    let scope = [RowFilter(dimension: .region, members: ["North"])]
    let inside = [
      Self.value(.company, "", reps: 12), Self.value(.team, "A", reps: 7), Self.value(.team, "B", reps: 8),
      Self.value(.team, "C", reps: 5), Self.value(.region, "North", reps: 12),
    ]
    // Three of A are elsewhere: whoever knows all of A and A in the North knows them.
    let outside = [
      Self.value(.company, "", reps: 12), Self.value(.team, "A", reps: 3), Self.value(.team, "B", reps: 0),
      Self.value(.team, "C", reps: 1),
    ]
    let disclosure = TableDisclosure(
      groups: Self.groups, scope: scope, scoped: inside, outside: outside, catalogue: Self.catalogue,
      minimumGroup: 5)
    #expect(disclosure.reason(toWithhold: inside[0]) == nil)
    #expect(disclosure.reason(toWithhold: inside[1]) == .smallGroup)
    #expect(disclosure.reason(toWithhold: inside[2]) == nil)
    #expect(disclosure.reason(toWithhold: inside[3]) == .smallGroup)
    let none = TableDisclosure(
      groups: Self.groups, scope: [], scoped: [], outside: [], catalogue: Self.catalogue, minimumGroup: 5)
    for value in Self.groups { #expect(none.reason(toWithhold: value) == nil) }
  }

  @Test("A scope of few people, or one outside of which there are few, gives no figure")
  func smallScope() {
    let company = Self.value(.company, "", reps: 4)
    let scope = [RowFilter(dimension: .team, members: ["C"])]
    let few = TableDisclosure(
      groups: Self.groups, scope: scope, scoped: [company], outside: [], catalogue: Self.catalogue,
      minimumGroup: 5)
    #expect(few.reason(toWithhold: company) == .personal)
    var source = company
    (source.dimension, source.member) = (.source, "Web")
    #expect(few.reason(toWithhold: source) == .personal)
    let enough = Self.value(.company, "", reps: 6)
    let elsewhere = Self.value(.company, "", reps: 18)
    let many = TableDisclosure(
      groups: Self.groups, scope: scope, scoped: [enough], outside: [elsewhere], catalogue: Self.catalogue,
      minimumGroup: 5)
    #expect(many.reason(toWithhold: source) == nil)
    let unknown = TableDisclosure(
      groups: Self.groups, scope: [RowFilter(dimension: .team, members: ["Z"])], scoped: [enough],
      outside: [],
      catalogue: Self.catalogue, minimumGroup: 5)
    #expect(unknown.reason(toWithhold: enough) == .personal)
  }

  @Test(
    "Rows whose team is not known are of a group like any other, unless they name nobody",
    arguments: [(0, true), (1, false), (4, false), (5, true)])
  func unknownMember(reps: Int, isShown: Bool) {
    var unknown = Self.value(.team, "", reps: reps)
    unknown.isUnknownMember = true
    let disclosure = TableDisclosure(
      groups: MetricValues(Array(Self.groups) + [unknown]), scope: [], scoped: [], outside: [],
      catalogue: Self.catalogue, minimumGroup: 5)
    #expect(disclosure.reason(toWithhold: unknown) == (isShown ? nil : .smallGroup))
    var slice = unknown
    (slice.crossed, slice.crossedMember) = (.source, "Web")
    #expect(disclosure.reason(toWithhold: slice) == (isShown ? nil : .smallGroup))
    // The company less the teams would be it. Of no region is known which teams it has: each may be a sum with it.
    let covers = Self.groups.map { disclosure.reason(toWithhold: $0) }
    let cover: TableDisclosure.Reason? = isShown ? nil : .complementary
    #expect(covers == [nil, nil, nil, cover, cover, cover])
  }

  @Test("Reps, and two groups of people at once, are never shown")
  func personal() {
    let disclosure = TableDisclosure(
      groups: Self.groups, scope: [], scoped: [], outside: [], catalogue: Self.catalogue, minimumGroup: 5)
    #expect(disclosure.reason(toWithhold: Self.value(.rep, "Ana Diaz", reps: 1)) == .personal)
    var crossed = Self.value(.team, "A", reps: 10)
    (crossed.crossed, crossed.crossedMember) = (.region, "North")
    #expect(disclosure.reason(toWithhold: crossed) == .personal)
    (crossed.crossed, crossed.crossedMember) = (.rep, "Ana Diaz")
    #expect(disclosure.reason(toWithhold: crossed) == .personal)
    (crossed.crossed, crossed.crossedMember) = (.source, "Web")
    #expect(disclosure.reason(toWithhold: crossed) == nil)
  }
}
