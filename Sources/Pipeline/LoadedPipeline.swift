import Configuration
import Ingest
package import Normalize
package import TerrainModel
import Workspace

/// A pipeline's facts without a run: exports ingested and normalized, nothing published, no ledger written. What commands
/// that answer questions start from.
package struct LoadedPipeline {
  package let pipeline: PipelineDefinition
  package let catalogue: KPICatalogue
  package let plan: Plan?
  package let asOf: CalendarDay
  package let normalized: NormalizeResult
  /// One per export that counts.
  package let accounts: [FileAccount]
  /// What stood in the way: unusable files, broken contracts, columns that are gone.
  package let warnings: [Diagnostic]

  /// Parses only bytes that have no segment yet. Throws `Failure` as a run does.
  package init(_ request: RunRequest, progress: RunProgress = RunProgress()) throws {
    try self.init(RunSetting(request), progress: progress)
  }

  /// `factsOnly`: names that could not be settled, flags of rows and changes between snapshots are not wanted.
  init(_ setting: RunSetting, factsOnly: Bool = false, progress: RunProgress = RunProgress()) throws {
    let delivered = try DeliveredExports(setting)
    let (workspace, known) = try Self.workspace(setting, delivered, progress)
    let ingested = try delivered.ingested(workspace, known: known, progress: progress)
    if workspace.access == .write { try workspace.record(ingested.update) }
    let admitted = try Admission(
      setting: setting, ingested: ingested, contactKey: workspace.contactKey(),
      keyMemory: workspace.keyMemory, factsOnly: factsOnly
    ).normalize()
    pipeline = setting.pipeline
    catalogue = setting.configuration.catalogue
    plan = setting.configuration.plan
    asOf = setting.asOf
    normalized = admitted.normalized
    accounts = admitted.accounts
    warnings = ingested.problems + admitted.warnings + admitted.normalized.diagnostics
  }

  /// Where every export was read before, nothing is written: a question waits for no run, and no run for a question.
  private static func workspace(
    _ setting: RunSetting, _ delivered: DeliveredExports, _ progress: RunProgress
  ) throws -> (WorkspaceFolder, known: [IngestStage.Inspected]?) {
    if let reading = try? WorkspaceFolder.open(setting.workspacePath, access: .read),
      let known = try delivered.known(to: reading, progress: progress)
    {
      return (reading, known)
    }
    return (try WorkspaceFolder.open(setting.workspacePath, access: .write), nil)
  }
}
