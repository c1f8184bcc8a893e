import Analyze
import Configuration
import Normalize
import TerrainModel

extension RunResult {
  /// The result of a run, put together from what its stages found.
  init(
    _ setting: RunSetting, ingested: IngestStage.Outcome, admitted: Admission.Outcome, figures: RunFigures,
    findings: Findings, memory: RunMemory, compared: FigureReconciliation.Outcome, stale: [Diagnostic]
  ) {
    let normalized = admitted.normalized
    let unknownWords = UnknownWords(catalogue: setting.configuration.catalogue, facts: normalized.facts)
    self.init(
      pipeline: setting.pipeline, plan: setting.configuration.plan,
      catalogue: setting.configuration.catalogue, asOf: setting.asOf, programVersion: Version.text,
      files: admitted.accounts,
      diagnostics: ingested.problems + stale + admitted.warnings + compared.problems + normalized.diagnostics
        + unknownWords.warnings,
      unmatched: normalized.unmatched, changes: normalized.changes, coverage: normalized.coverage,
      values: figures.values, attributions: figures.attributions,
      restatements: memory.restated.restatements, reconciliations: compared.reconciliations,
      findings: findings, lessons: memory.lessons,
      nextSteps: NextStepPicker(
        findings: findings, unmatched: normalized.unmatched, files: admitted.accounts,
        plan: setting.configuration.plan, asOf: setting.asOf
      ).steps())
  }
}
