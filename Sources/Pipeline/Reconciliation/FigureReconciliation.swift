import Analyze
import Measure
import Normalize
import TerrainModel

/// Holds what finance, the CRM and the exports themselves state against what this run says.
struct FigureReconciliation {
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
    let figures = normalized.statedFigures
    var held: [HeldFigure] = []
    for (figure, hasNeighbour) in zip(figures, AdjoiningFigures.haveNeighbours(figures)) {
      held.append(try hold(figure, keepsRows: hasNeighbour))
    }
    let ofTables = AdjoiningFigures.held(held)
    let ofExports = try ExportTotals(exports: exports, accounts: accounts).reconciliations()
    return Outcome(
      reconciliations: ofTables + ofExports,
      problems: figures.compactMap(problem)
        + DifferenceWarnings(catalogue: catalogue).warnings(ofTables, closingRows: ofExports))
  }

  /// `keepsRows`: whether the rows are needed to hold it together with another figure.
  private func hold(_ figure: StatedFigure, keepsRows: Bool) throws -> HeldFigure {
    if let obstacle = obstacle(figure) {
      return HeldFigure(Reconciliation(figure: figure, state: .notCompared(obstacle)))
    }
    let none = HeldFigure(Reconciliation(figure: figure, state: .notCompared(.noValue)))
    guard let kpi = figure.kpi, let first = figure.first, let last = figure.last else { return none }
    let query = MetricQuery(kpi: kpi, first: first, last: last, filters: figure.scope)
    let engine = MetricEngine(facts: normalized.facts, catalogue: catalogue, threads: threads)
    guard let value = try engine.answer([query]).first?.first(where: { !$0.isUnknownMember }),
      let ours = value.exact ?? scaled(value.value)
    else { return none }
    let finder = ReadingFinder(
      query: query, period: value.period.name, cases: value.count, catalogue: catalogue,
      normalized: normalized, newerSnapshots: newerSnapshots, rejects: rejects,
      currency: pipeline.currency, threads: threads)
    let coarsest =
      catalogue.kpi(kpi)?.unit == .share ? FixedPoint.scale / 100 : FixedPoint.scale
    var read = FigureReadings()
    let reconciliation = try Reconciler().reconcile(
      figure, ours: ours, isExact: value.exact != nil, isCount: isCount(kpi), coarsest: coarsest
    ) {
      read = try finder.found()
      return read
    }
    if value.exact == nil && reconciliation.state == .unexplained {
      return HeldFigure(try RatioReadings(finder: finder).split(reconciliation, coarsest: coarsest))
    }
    return HeldFigure(reconciliation, read: keepsRows && !isCount(kpi) ? read : FigureReadings())
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
  private var rejects: [ReadingFinder.Reject] {
    accounts.filter { !$0.isReplaced }.flatMap { account in
      account.rejects.map { ReadingFinder.Reject(record: account.record, origin: account.origin, row: $0) }
    }
  }

  private func obstacle(_ figure: StatedFigure) -> Reconciliation.Obstacle? {
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

  private func problem(with figure: StatedFigure) -> Diagnostic? {
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
