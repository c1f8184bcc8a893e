import Analyze
import Configuration
import Measure
import TerrainModel

/// What a run measures: the figures of its report, and those that its judges will ask for, in one scan of the facts.
struct RunFigures {
  /// One for each KPI, dimension and grain of the report.
  let queries: [MetricQuery]
  /// The answers to the queries.
  let values: MetricValues
  let attributions: [AttributionResult]
  /// The judges, with the figures they begin with at hand.
  let analyst: Analyst

  /// `accounts`: one per export. Throws where a segment cannot be read.
  init(_ setting: RunSetting, facts: Facts, accounts: [FileAccount], threads: Int) throws {
    let configuration = setting.configuration
    let engine = MetricEngine(facts: facts, catalogue: configuration.catalogue, threads: threads)
    let firstDays = try FirstDays(facts, threads: threads)
    let reported = ReportQueries(
      pipeline: setting.pipeline, service: engine.service, firstDays: firstDays, asOf: setting.asOf)
    let judges = Analyst(
      service: engine.service, plan: configuration.plan, calendar: setting.pipeline.calendar,
      asOf: setting.asOf, firstDay: firstDays.ofField, reported: setting.pipeline.reportKPIs,
      watchesTeams: setting.pipeline.reportDimensions.contains(.team),
      rejected: try RejectedTotals(accounts, facts: facts, currency: setting.pipeline.currency).byRecord,
      knownReps: facts.knownRepNames)
    queries = reported.queries
    let anticipated = judges.anticipatedQueries
    let answers = try engine.answer(queries + anticipated)
    values = MetricValues(answers: answers[..<queries.count])
    analyst = judges.remembering(anticipated, answers[queries.count...].map { Array($0) })
    attributions = try engine.attribution(over: reported.attributionPeriods)
  }
}
