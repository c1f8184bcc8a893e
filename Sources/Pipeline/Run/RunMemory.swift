import Configuration
import Learn
import Normalize
import TerrainModel
import Workspace

/// What a run makes of earlier ones: lessons held against what was put on record, figures of closed periods against what
/// was said of them, and the run's own name, which depends on both.
struct RunMemory {
  let identity: RunIdentity
  let lessons: [Lesson]
  /// What this run puts on record about lessons.
  let entries: [LedgerEntry]
  let restated: RestatementFinder.Outcome

  /// Throws where the workspace or a segment cannot be read.
  init(
    _ setting: RunSetting, _ workspace: WorkspaceFolder, ingested: IngestStage.Outcome, facts: Facts,
    figures: RunFigures, findings: Findings, threads: Int
  ) throws {
    identity = try RunIdentity(setting, ingested, workspace)
    let ledger = Ledger(entries: try workspace.entries(before: setting.asOf))
    (lessons, entries) = ledger.learn(
      findings: findings, asOf: setting.asOf, plan: setting.configuration.plan)
    restated = try RestatementFinder(
      setting: setting, workspace: workspace, facts: facts, exports: ingested.exports,
      configuration: identity.configuration, threads: threads
    ) { exports in
      var then = ingested
      then.exports = exports
      return try Admission(
        setting: setting, ingested: then, contactKey: workspace.contactKey(), factsOnly: true
      ).normalize().normalized.facts
    }.restated(figures.values, figures.queries)
  }
}
