import Analyze
import Configuration
import Ingest
import Learn
import Measure
import Normalize
import Report
import TerrainModel
import Workspace

/// One run of a pipeline, from exports to published reports.
///
/// ```
/// configuration ─▶ find ─▶ ingest ─▶ normalize ─▶ measure ─▶ analyze ─▶ learn ─▶ report ─▶ commit
///                          segments   facts        values     findings   lessons   files
/// ```
///
/// A pure function of exports, configuration, as-of day, program version and the ledger entries of earlier days: the
/// same inputs give the same bytes. Nothing is published before everything is there.
package struct PipelineRun: Sendable {
  private let request: RunRequest
  private let progress: RunProgress

  package init(_ request: RunRequest, progress: RunProgress = RunProgress()) {
    self.request = request
    self.progress = progress
  }

  /// Runs all phases and publishes the outputs.
  ///
  /// - Throws: `Failure` with the exit code and everything that is wrong; nothing was published then.
  package func run() throws -> RunOutcome {
    var watch = Stopwatch()
    // 1. What is asked: the pipeline's files, checked as a whole.
    let setting = try RunSetting(request)
    // 2. The workspace, ours alone until the run is over.
    let workspace = try WorkspaceFolder.open(setting.workspacePath, access: .write)
    let look = try ExportFinder(root: setting.exportsPath).look(for: setting.pipeline.sources)
    let found = look.exports
    watch.lap("configuration")
    // 3. Exports to segments: only bytes that no earlier run has parsed.
    var ingested = try setting.ingestStage(workspace, progress: progress).run(
      found, sources: setting.pipeline.sources)
    ingested.note(look.problems)
    try setting.requireUsableExports(ingested, found: found)
    watch.lap("ingest")
    // 4. Segments to facts: one vocabulary, one identity, every row once; sources that are not as agreed left out.
    let admitted = try Admission(
      setting: setting, ingested: ingested, contactKey: workspace.contactKey(),
      keyMemory: workspace.keyMemory
    ).normalize()
    let (normalized, accounts) = (admitted.normalized, admitted.accounts)
    watch.lap("normalize")
    // 5. Facts to values.
    let engine = MetricEngine(
      facts: normalized.facts, catalogue: setting.configuration.catalogue, threads: request.threads)
    let firstDays = try FirstDays(normalized.facts, threads: request.threads)
    let firstDay = firstDays.ofField
    let reported = ReportQueries(
      pipeline: setting.pipeline, service: engine.service, firstDays: firstDays, asOf: setting.asOf)
    let queries = reported.queries
    let analyst = Analyst(
      service: engine.service, plan: setting.configuration.plan, calendar: setting.pipeline.calendar,
      asOf: setting.asOf, firstDay: firstDay, reported: setting.pipeline.reportKPIs,
      watchesTeams: setting.pipeline.reportDimensions.contains(.team),
      rejected: try RejectedTotals(accounts, facts: normalized.facts, currency: setting.pipeline.currency)
        .byRecord, knownReps: normalized.facts.knownRepNames)
    let anticipated = analyst.anticipatedQueries
    let answers = try engine.answer(queries + anticipated)
    let known = Array(answers[queries.count...])
    let values = MetricValues(answers: Array(answers[..<queries.count]))
    let attributions = try engine.attribution(over: reported.attributionPeriods)
    let unknownWords = UnknownWords(catalogue: setting.configuration.catalogue, facts: normalized.facts)
    watch.lap("measure")
    // 6. Values to verdicts.
    let findings = try analyst.remembering(anticipated, known).findings()
    watch.lap("analyze")
    // 7. Verdicts to lessons, held against what earlier runs said.
    let entries = try workspace.entries(before: setting.asOf)
    let learned = Ledger(entries: entries).learn(
      findings: findings, asOf: setting.asOf, plan: setting.configuration.plan)
    let earlier = try workspace.runs().filter { $0.asOf < setting.asOf }
    let identity = RunIdentity(setting, ingested, ledger: entries, earlier: earlier)
    let restated = try RestatementFinder(
      setting: setting, workspace: workspace, facts: normalized.facts, exports: ingested.exports,
      configuration: identity.configuration, threads: request.threads
    ) { exports in
      var then = ingested
      then.exports = exports
      return try Admission(
        setting: setting, ingested: then, contactKey: workspace.contactKey(), factsOnly: true
      ).normalize().normalized.facts
    }.restated(values, queries)
    let compared = try FigureReconciliation(
      pipeline: setting.pipeline, catalogue: setting.configuration.catalogue, normalized: normalized,
      exports: ingested.exports, accounts: accounts, threads: request.threads
    ).outcome()
    watch.lap("learn")
    // 8. Everything to files.
    let stale = Freshness(asOf: setting.asOf).stale(
      setting.pipeline.sources, files: accounts.filter { !admitted.leftOut.contains($0.origin.source) })
    let result = RunResult(
      pipeline: setting.pipeline, plan: setting.configuration.plan,
      catalogue: setting.configuration.catalogue,
      asOf: setting.asOf, programVersion: Version.text, files: accounts,
      diagnostics: ingested.problems + stale + admitted.warnings + compared.problems + normalized.diagnostics
        + unknownWords.warnings,
      unmatched: normalized.unmatched, changes: normalized.changes, coverage: normalized.coverage,
      values: values, attributions: attributions, restatements: restated.restatements,
      reconciliations: compared.reconciliations, findings: findings,
      lessons: learned.lessons,
      nextSteps: NextStepPicker(
        findings: findings, unmatched: normalized.unmatched, files: accounts,
        plan: setting.configuration.plan,
        asOf: setting.asOf
      ).steps())
    let exitCode = Self.exitCode(result, isStale: !stale.isEmpty, ingested, isBreached: admitted.isBreached)
    let renderer = Renderer(result: result, language: setting.language)
    let outputs = try ReportFiles.files(
      renderer, temporaryFolder: setting.workspacePath, threads: request.threads)
    watch.lap("report")
    // 9. Kept and published in one step.
    let commit = RunCommit(
      setting: setting, workspace: workspace, ingested: ingested,
      identity: identity, learned: learned.entries,
      closed: ClosedPeriods(catalogue: setting.configuration.catalogue, asOf: setting.asOf), values: values,
      gone: restated.gone, exitCode: exitCode, threads: request.threads)
    let folder = try commit.publish(renderer, outputs: outputs, watch: &watch)
    return RunOutcome(result: result, exitCode: exitCode, outputFolder: folder, timings: watch.timings)
  }

  /// The run that was made of the same inputs before; nil where there is none, or where a file would have to be read to
  /// know. It takes a look at each file's size and times, and no more.
  package func kept() throws -> KeptRun? {
    let setting = try RunSetting(request)
    guard let workspace = try? WorkspaceFolder.open(setting.workspacePath, access: .read),
      let run = try workspace.run(asOf: setting.asOf)
    else { return nil }
    let look = try ExportFinder(root: setting.exportsPath).look(for: setting.pipeline.sources)
    let found = look.exports
    let stage = try setting.ingestStage(workspace, progress: progress)
    guard try stage.knowsAll(found) else { return nil }
    var ingested = try stage.run(found, sources: setting.pipeline.sources)
    ingested.note(look.problems)
    let entries = try workspace.entries(before: setting.asOf)
    let earlier = try workspace.runs().filter { $0.asOf < setting.asOf }
    guard RunIdentity(setting, ingested, ledger: entries, earlier: earlier).name == run.id else { return nil }
    return KeptRun(outputFolder: run.folder)
  }

  /// 3 before 2 before 1.
  private static func exitCode(
    _ result: RunResult, isStale: Bool, _ ingested: IngestStage.Outcome, isBreached: Bool
  ) -> ExitCode {
    if isStale { return .staleExport }
    if isBreached || !ingested.damagedSources.isEmpty { return .rejects }
    return result.findings.alerts.isEmpty ? .done : .alert
  }
}
