import Analyze
import Configuration
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
/// A pure function of exports (those of earlier runs that are gone included), configuration, as-of day, language, program
/// version and what runs of earlier days put on record: the same inputs give the same bytes. Nothing is published before
/// everything is there.
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
    let delivered = try DeliveredExports(setting)
    watch.lap("configuration")
    // 3. Exports to segments: only bytes that no earlier run has parsed.
    let ingested = try delivered.ingested(workspace, progress: progress)
    watch.lap("ingest")
    // 4. Segments to facts: one vocabulary, one identity, every row once; sources that are not as agreed left out.
    let admitted = try Admission(
      setting: setting, ingested: ingested, contactKey: workspace.contactKey(),
      keyMemory: workspace.keyMemory
    ).normalize()
    let facts = admitted.normalized.facts
    watch.lap("normalize")
    // 5. Facts to values.
    let figures = try RunFigures(
      setting, facts: facts, accounts: admitted.accounts, threads: request.threads)
    watch.lap("measure")
    // 6. Values to verdicts.
    let findings = try figures.analyst.findings()
    watch.lap("analyze")
    // 7. Verdicts to lessons, and all held against what others said: earlier runs, the CRM, finance.
    let memory = try RunMemory(
      setting, workspace, ingested: ingested, facts: facts, figures: figures, findings: findings,
      threads: request.threads)
    let compared = try FigureReconciliation(
      pipeline: setting.pipeline, catalogue: setting.configuration.catalogue, normalized: admitted.normalized,
      exports: ingested.exports, accounts: admitted.accounts, threads: request.threads
    ).outcome()
    watch.lap("learn")
    // 8. Everything to files.
    let stale = Freshness(asOf: setting.asOf).stale(
      setting.pipeline.sources,
      files: admitted.accounts.filter { !admitted.leftOut.contains($0.origin.source) })
    let result = RunResult(
      setting, ingested: ingested, admitted: admitted, figures: figures, findings: findings, memory: memory,
      compared: compared, stale: stale)
    let exitCode = Self.exitCode(result, isStale: !stale.isEmpty, ingested, isBreached: admitted.isBreached)
    let renderer = Renderer(result: result, language: setting.language)
    let outputs = try ReportFiles.files(
      renderer, temporaryFolder: setting.workspacePath, threads: request.threads)
    watch.lap("report")
    // 9. Kept and published in one step.
    let folder = try RunCommit(
      setting: setting, workspace: workspace, ingested: ingested, memory: memory, values: figures.values,
      exitCode: exitCode, threads: request.threads
    ).publish(renderer, outputs: outputs, watch: &watch)
    return RunOutcome(result: result, exitCode: exitCode, outputFolder: folder, timings: watch.timings)
  }

  /// The run that was made of the same inputs before; nil where there is none, or where a file would have to be read to
  /// know. It takes a look at each file's size and times, and no more.
  package func kept() throws -> KeptRun? {
    let setting = try RunSetting(request)
    guard let workspace = try? WorkspaceFolder.open(setting.workspacePath, access: .read),
      let run = try workspace.run(asOf: setting.asOf)
    else { return nil }
    let delivered = try DeliveredExports(setting)
    guard let known = try delivered.known(to: workspace, progress: progress) else { return nil }
    let ingested = try delivered.ingested(workspace, known: known, progress: progress)
    guard try RunIdentity(setting, ingested, workspace).name == run.id else { return nil }
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
