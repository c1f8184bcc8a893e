package import TerrainModel

/// Judges the field against the plan: every verdict of a run is decided here, and worded elsewhere.
///
/// ```
/// MetricService ─▶ MetricReader ─┬▶ SmartJudge, Forecaster ─▶ ObjectiveJudge
///                                ├▶ Comparer        one family, one verdict per question
///                                └▶ SignalFinder, LinkInspector, AlertWatch
/// ```
package struct Analyst: Sendable {
  private var reader: MetricReader
  private let plan: Plan?
  private let reported: [String]
  private let dimensions: [Dimension]
  private let rejected: [RecordKind: RejectedTotal]
  private let people: KnownReps

  /// - Parameters:
  ///   - firstDay: first day of the facts.
  ///   - reported: KPIs whose series are watched; empty: every KPI that the facts feed.
  ///   - watchesTeams: whether the series of teams are watched too.
  ///   - rejected: the rows of each record that could not be read.
  ///   - knownReps: the names of the people file; nil where there is none.
  package init(
    service: MetricService, plan: Plan?, calendar: ReportingCalendar, asOf: CalendarDay,
    firstDay: CalendarDay,
    reported: [String] = [], watchesTeams: Bool = true, rejected: [RecordKind: RejectedTotal] = [:],
    knownReps: [String]? = nil
  ) {
    self.reader = MetricReader(service: service, calendar: calendar, asOf: asOf, firstDay: firstDay)
    self.plan = plan
    self.reported = reported
    self.rejected = rejected
    people = KnownReps(names: knownReps)
    dimensions = [.company] + (watchesTeams ? [.team] : [])
  }

  /// What monitoring will ask of every run, so that the caller can have it answered by the scan that answers the report.
  package var anticipatedQueries: [MetricQuery] {
    watched.flatMap { definition in
      dimensions.compactMap { dimension in
        reader.monthsQuery(definition.name, of: dimension, from: reader.firstDay, to: reader.asOf)
      }
    }
  }

  /// The same analyst with some answers at hand.
  package func remembering(_ queries: [MetricQuery], _ answers: [[MetricValue]]) -> Analyst {
    var analyst = self
    analyst.reader.service = reader.service.remembering(queries, answers)
    return analyst
  }

  /// Everything found on this as-of day. Throws what the metric service throws.
  package func findings() throws -> Findings {
    var findings = Findings()
    findings.signals = try SignalFinder(reader: reader, kpis: watched, dimensions: dimensions).signals()
    findings.firstBrokenLink = try LinkInspector(reader: reader, kpis: watched).firstBroken()
    if let plan {
      let judge = ObjectiveJudge(reader: reader, plan: plan)
      findings.objectives = try plan.objectives.compactMap { try judge.verdict(on: $0) }
      findings.observations = try observations()
      findings.alerts = try AlertWatch(reader: reader).alerts(plan.alerts)
    }
    let finder = BoundsFinder(reader: reader, rejected: rejected, people: people)
    findings.bounds = try BoundsJudge(finder: finder).bounds(
      objectives: findings.objectives, kpis: reportedKPIs)
    return findings
  }

  /// What the field answers to the plan's comparisons, as in `findings`, and nothing else. Throws as `findings` does.
  package func observations() throws -> [Observation] {
    try Comparer(reader: reader).observations(on: plan?.comparisons ?? [])
  }

  private var watched: [KPIDefinition] { reportedKPIs.filter(\.hasSeparatePeriods) }

  private var reportedKPIs: [KPIDefinition] {
    let all = reader.service.catalogue.kpis.filter { reader.service.isFed($0.name) }
    return reported.isEmpty ? all : all.filter { reported.contains($0.name) }
  }
}
