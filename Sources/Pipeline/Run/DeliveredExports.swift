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

  /// All of them, where they are in the workspace already, judged by each file's size and times; else nil.
  func known(to workspace: WorkspaceFolder, progress: RunProgress) throws -> [IngestStage.Inspected]? {
    try setting.ingestStage(workspace, progress: progress).known(found)
  }

  /// Their segments; only bytes that no earlier run has parsed are read. `known` are the exports where it was found before
  /// that the workspace has them all. Throws `.noInput` where there is no export, and `.data` where all files of a source
  /// that is required cannot be used.
  func ingested(
    _ workspace: WorkspaceFolder, known: [IngestStage.Inspected]? = nil, progress: RunProgress
  ) throws -> IngestStage.Outcome {
    var ingested = try setting.ingestStage(workspace, progress: progress).run(
      found, sources: setting.pipeline.sources, inspected: known)
    ingested.note(problems)
    try setting.requireUsableExports(ingested, found: found)
    return ingested
  }
}
