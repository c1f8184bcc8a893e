package import TerrainModel

/// Computes KPIs from the facts: the one place where a number of the business comes from.
///
///     let engine = MetricEngine(facts: facts, catalogue: catalogue, threads: 2)
///     let answers = try engine.answer([MetricQuery(kpi: "revenue", dimension: .team, grain: .month, first: …, last: …)])
///
/// Counts, sums and distinct counts are exact and do not depend on the order of rows or the number of threads. All
/// queries of one call share scans: ask together what is wanted together.
package struct MetricEngine: Sendable {
  private let facts: Facts
  private let definitions: KPICatalogue
  private let catalogue: CatalogueIndex
  private let threads: Int
  private let touches = TouchIndexCache()

  /// `threads`: at most so many batches are read at a time, at least one.
  package init(facts: Facts, catalogue: KPICatalogue, threads: Int) {
    self.facts = facts
    self.definitions = catalogue
    self.catalogue = CatalogueIndex(catalogue)
    self.threads = max(1, threads)
  }

  /// The answer to each query, its values sorted by period, member and crossed member, the unknown last.
  ///
  /// A query gives a value for each member with rows, and for the company, each team, manager and region with reps in a
  /// period, and each rep: of the people file in the periods of their stays, of names that it does not list in all. Throws a `Failure` where a query names a KPI that the catalogue does not have,
  /// and whatever loading a batch throws.
  package func answer(_ queries: [MetricQuery]) throws -> [MetricAnswer] {
    try QueryAnswerer(facts: facts, catalogue: catalogue, threads: threads, touches: touches).answer(queries)
  }

  /// The same as values one by one, for those who ask about few.
  package func values(of queries: [MetricQuery]) throws -> [[MetricValue]] {
    try answer(queries).map { Array($0) }
  }

  /// The rows that one figure of a query is made of, measure by measure; empty where the query has no such member or
  /// period. `member` is empty for the company; `isUnknown` asks for rows whose member is not known.
  ///
  /// Throws as `answer` does.
  package func contributions(
    to query: MetricQuery, period: String, member: String = "", isUnknown: Bool = false
  ) throws -> [MeasureContribution] {
    let plan = try QueryPlan([query], catalogue: catalogue, asOf: facts.asOf, calendar: facts.calendar)
    let space = CutSpace(QueryCut(query), facts: facts)
    let names = space.members.names
    guard let entry = plan.entries.first, query.crossed == nil,
      let number = space.periods.firstIndex(where: { $0.name == period }),
      let place = isUnknown ? names.count : names.firstIndex(of: member), place < space.members.count
    else { return [] }
    let finder = ContributionFinder(
      plan: plan, facts: facts, threads: threads, touches: touches)
    return try finder.contributions(
      to: entry.node, in: space, group: space.group(period: number, member: place))
  }

  /// Whether the facts hold every record and field that a KPI is made of; false for a KPI that does not exist.
  package func isFed(_ kpi: String) -> Bool {
    let measures = definitions.measures(under: kpi)
    let feeding = Feeding(facts)
    // The calendar is always there.
    if measures.isEmpty { return definitions.kpis(under: kpi).contains { $0.shape == .workingDays } }
    return measures.allSatisfy { feeding.isFed($0) }
  }

  /// The KPIs that at least one row counts for: fed, and not only by empty columns. Throws where a segment cannot be read.
  package func kpisWithRows() throws -> Set<String> {
    let presence = RowPresence(facts: facts, catalogue: definitions, threads: threads, touches: touches)
    return try presence.kpis().filter { isFed($0) }
  }

  /// How many touches and opportunities there are, and how many of each can be joined: printed with every figure
  /// that rests on touches. Throws where a segment cannot be read.
  package func joinCoverage() throws -> JoinCoverage {
    try touches.index(facts, threads: threads).coverage
  }

  /// Whose amounts are divided among touches, for each attribution of the catalogue (in its order) and period with
  /// deals (in the order given); the credits of every rule and the untouched amount add up to the whole exactly. Throws
  /// where a segment cannot be read.
  package func attribution(over periods: [Period]) throws -> [AttributionResult] {
    guard !definitions.attributions.isEmpty, !periods.isEmpty else { return [] }
    let index = try touches.index(facts, threads: threads)
    return try definitions.attributions.flatMap {
      try AttributionScan($0, periods: periods, facts: facts, index: index).run(threads: threads)
    }
  }

  /// The same as a value that other stages can be given.
  package var service: MetricService {
    MetricService(
      catalogue: definitions, answer: { try values(of: $0) }, isFed: { isFed($0) },
      workingDays: facts.workingDays)
  }
}
