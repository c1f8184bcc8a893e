import TerrainModel
import Testing

@testable import Report

/// KPIs that are about some people by their own definition.
struct PeopleConditionsTests {
  private static let year = Period(
    grain: .year, first: CalendarDay(number: 20_089), last: CalendarDay(number: 20_453), name: "2025")

  private static func value(_ kpi: String, _ dimension: Dimension, _ member: String, reps: Int) -> MetricValue
  {
    MetricValue(
      kpi: kpi, dimension: dimension, member: member, period: year, value: 1, exact: 10_000, count: 4,
      readableFrom: year.last, reps: reps)
  }

  /// Teams of 10, 6, 3 and 2 reps; A and B are the North.
  private static let groups = [
    value("all", .company, "", reps: 21), value("all", .team, "A", reps: 10),
    value("all", .team, "B", reps: 6),
    value("all", .team, "C", reps: 3), value("all", .team, "D", reps: 2),
    value("all", .region, "North", reps: 16), value("all", .region, "South", reps: 5),
  ]

  private static func catalogue(_ filter: RowFilter) -> KPICatalogue {
    let place = SourceLocation(file: "kpis.yml")
    let text = LocalizedText("x")
    return KPICatalogue(
      measures: [
        MeasureDefinition(
          name: "counted", record: .activity, aggregate: .count, time: .time, filters: [filter],
          location: place)
      ],
      kpis: [
        KPIDefinition(
          name: "some", label: text, definition: text, shape: .simple(measure: "counted"), unit: .count,
          better: .up, link: .activity, location: place)
      ])
  }

  @Test(
    "Shared only where the group, each part of it and the rest are large enough",
    arguments: [
      (RowFilter(dimension: .rep, members: ["Ana"]), false),
      (RowFilter(dimension: .rep, members: ["Ana"], excluded: true), false),
      (RowFilter(dimension: .team, members: ["A"]), true),
      (RowFilter(dimension: .team, members: ["C"]), false),
      // Together they are five; but each is a part that a question about the other would give away.
      (RowFilter(dimension: .team, members: ["C", "D"]), false),
      (RowFilter(dimension: .team, members: ["C"], excluded: true), false),
      (RowFilter(dimension: .team, members: ["B"], excluded: true), true),
      // Whoever knows the whole knows the five of C and D together, which are enough.
      (RowFilter(dimension: .team, members: ["A", "B"]), true),
      (RowFilter(dimension: .region, members: ["South"]), true),
      // Nobody knows how many these are.
      (RowFilter(dimension: .team, members: ["Z"]), false),
      (RowFilter(dimension: .manager, members: ["Ida"]), false),
      (RowFilter(dimension: .source, members: ["Web"]), true),
    ])
  func sizes(filter: RowFilter, mayShare: Bool) {
    let own = Self.value("some", .company, "", reps: 21)
    let values = MetricValues(Self.groups + [own])
    let disclosure = Disclosure(values, catalogue: Self.catalogue(filter), minimumGroup: 5)
    #expect(disclosure.mayShare(kpi: "some") == mayShare)
    #expect(disclosure.mayShare(own) == mayShare)
    #expect(disclosure.safe.contains { $0.kpi == "some" } == mayShare)
    #expect(
      disclosure.mayShare("some", scope: [], reps: nil, from: Self.year.first, to: Self.year.last) == mayShare
    )
    #expect(disclosure.mayShare(kpi: "all"))
    // Where groups of one are shown, only single reps are not.
    let open = Disclosure(values, catalogue: Self.catalogue(filter), minimumGroup: 1)
    #expect(open.mayShare(kpi: "some") == (filter.dimension != .rep))
  }
}
