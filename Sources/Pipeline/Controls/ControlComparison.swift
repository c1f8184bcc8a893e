import Analyze
import Measure
import Normalize
import TerrainModel

/// Holds what finance, the CRM and the exports themselves state against what this run says.
struct ControlComparison {
  struct Outcome {
    var reconciliations: [Reconciliation] = []
    /// Lines of a table of controls that mean nothing here.
    var problems: [Diagnostic] = []
  }

  let pipeline: PipelineDefinition
  let catalogue: KPICatalogue
  let normalized: NormalizeResult
  let exports: [IngestedExport]
  /// One per export.
  let accounts: [FileAccount]
  let threads: Int

  /// In the order of the tables, then of the exports with closing rows. Throws what measuring throws.
  func outcome() throws -> Outcome {
    var outcome = Outcome()
    for figure in normalized.controls {
      if let problem = problem(with: figure) { outcome.problems.append(problem) }
      outcome.reconciliations.append(try reconcile(figure))
    }
    outcome.reconciliations += try ExportTotals(exports: exports, accounts: accounts).reconciliations()
    return outcome
  }

  private func reconcile(_ figure: ControlFigure) throws -> Reconciliation {
    if let obstacle = obstacle(figure) {
      return Reconciliation(figure: figure, state: .notCompared(obstacle))
    }
    guard let kpi = figure.kpi, let first = figure.first, let last = figure.last else {
      return Reconciliation(figure: figure, state: .notCompared(.noValue))
    }
    let query = MetricQuery(kpi: kpi, first: first, last: last, filters: figure.scope)
    let engine = MetricEngine(facts: normalized.facts, catalogue: catalogue, threads: threads)
    guard let value = try engine.answer([query]).first?.first(where: { !$0.isUnknownMember }),
      let ours = value.exact ?? scaled(value.value)
    else { return Reconciliation(figure: figure, state: .notCompared(.noValue)) }
    let isShare = catalogue.kpi(kpi)?.unit == .share
    return try Reconciler().reconcile(
      figure, ours: ours, isExact: value.exact != nil, isCount: isCount(kpi),
      coarsest: isShare ? FixedPoint.scale / 100 : FixedPoint.scale
    ) {
      try ControlReadings(
        query: query, period: value.period.name, cases: value.count, catalogue: catalogue,
        normalized: normalized, newerSnapshots: newerSnapshots, rejects: rejects,
        currency: pipeline.currency, threads: threads
      ).readings()
    }
  }

  private func isCount(_ kpi: String) -> Bool {
    guard case .simple(let name)? = catalogue.kpi(kpi)?.shape else { return false }
    return catalogue.measure(name)?.aggregate == .count
  }

  /// Snapshots of which every row is later than the as-of day.
  private var newerSnapshots: Set<FactOrigin> {
    Set(
      zip(exports, accounts).filter { export, account in
        export.source.delivery == .snapshot && account.rows.accepted > 0
          && account.rows.later == account.rows.accepted
      }.map { $1.origin })
  }

  /// In 10⁻⁴; nil where 64 bits do not hold it.
  private func scaled(_ value: Double?) -> Int64? {
    value.flatMap { Int64(exactly: ($0 * Double(FixedPoint.scale)).rounded()) }
  }

  /// Rejected rows of files that still count, with where they stand.
  private var rejects: [ControlReadings.Reject] {
    accounts.filter { !$0.isReplaced }.flatMap { account in
      account.rejects.map { ControlReadings.Reject(record: account.record, origin: account.origin, row: $0) }
    }
  }

  private func obstacle(_ figure: ControlFigure) -> Reconciliation.Obstacle? {
    guard let name = figure.kpi, let kpi = catalogue.kpi(name) else { return .unknownKPI }
    guard let first = figure.first, let last = figure.last, first <= last else { return .noValue }
    if last > normalized.facts.asOf { return .spanNotOver }
    let isMoney = kpi.unit == .money || kpi.unit == .moneyPerDay
    if isMoney && !figure.currency.isEmpty && figure.currency != pipeline.currency { return .otherCurrency }
    return figure.scope.allSatisfy(isKnown) ? nil : .unknownScope
  }

  private func isKnown(_ filter: RowFilter) -> Bool {
    let facts = normalized.facts
    return filter.members.allSatisfy { member in
      facts.memberships.contains { stay in
        switch filter.dimension {
        case .rep: facts.name(stay.rep, of: .rep) == member && stay.rep < facts.knownReps ?? .max
        case .team: facts.name(stay.team, of: .team) == member
        case .region: facts.name(stay.region, of: .region) == member
        default: false
        }
      }
    }
  }

  private func problem(with figure: ControlFigure) -> Diagnostic? {
    let place = SourceLocation(file: figure.origin.file, line: figure.line)
    guard let name = figure.kpi else { return nil }
    guard catalogue.kpi(name) != nil else {
      let names = catalogue.kpis.map(\.name)
      let nearest = EditDistance.nearest(to: name, among: names).map { "Did you mean '\($0)'? " } ?? ""
      return Diagnostic(
        .warning, at: place, "the table of controls states a KPI that does not exist: '\(name)'",
        advice: nearest + "'terrain kpi --list' names all.")
    }
    if let first = figure.first, let last = figure.last, first > last {
      return Diagnostic(
        .warning, at: place, "the span of this control ends before it starts",
        advice: "Its first day goes into 'start', its last one into 'end'.")
    }
    return figure.scope.first { !isKnown($0) }.map { filter in
      Diagnostic(
        .warning, at: place,
        "no \(filter.dimension.rawValue) of this name is known: '\(filter.members.joined(separator: "', '"))'",
        advice: "Write it as the people file does.")
    }
  }
}
