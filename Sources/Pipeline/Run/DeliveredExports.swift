import TerrainModel
import Workspace

/// What lies in the exports folder: what a run and every question start from.
struct DeliveredExports {
  let found: [FoundExport]
  private let setting: RunSetting
  /// Archives that could not be looked into.
  private let problems: [(source: String, diagnostic: Diagnostic)]

  /// Throws where the folder cannot be read.
  init(_ setting: RunSetting) throws {
    self.setting = setting
    let look = try ExportFinder(root: setting.exportsPath).look(for: setting.pipeline.sources)
    found = look.exports
    problems = look.problems
  }

  /// Whether all are in the workspace already, judged by each file's size and times.
  func areKnown(to workspace: WorkspaceFolder) throws -> Bool {
    try setting.ingestStage(workspace, progress: RunProgress()).knowsAll(found)
  }

  /// Their segments; only bytes that no earlier run has parsed are read. Throws `.noInput` where there is no export, and
  /// `.data` where all files of a source that is required cannot be used.
  func ingested(_ workspace: WorkspaceFolder, progress: RunProgress) throws -> IngestStage.Outcome {
    var ingested = try setting.ingestStage(workspace, progress: progress).run(
      found, sources: setting.pipeline.sources)
    ingested.note(problems)
    try setting.requireUsableExports(ingested, found: found)
    return ingested
  }
}
