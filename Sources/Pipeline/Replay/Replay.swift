import Ingest
import Segments
package import TerrainModel
import Workspace

/// Reads every row that was rejected again from its export, under today's formats and mappings: what would become of it
/// now. It changes nothing; the next run reads an export anew where its format has changed.
package struct Replay {
  private let setting: RunSetting
  private let request: RunRequest

  /// Throws `.configuration` with every complaint at once.
  package init(_ request: RunRequest) throws(Failure) {
    self.request = request
    setting = try RunSetting(request)
  }

  /// The files with rejected rows, by source, then path. Throws where the workspace cannot be read.
  package func files() throws -> [ReplayedFile] {
    let workspace = try WorkspaceFolder.open(setting.workspacePath, access: .read)
    let stage = try setting.ingestStage(workspace, progress: RunProgress())
    let present = try ExportFinder(root: setting.exportsPath).find(setting.pipeline.sources)
    let sources = Set(setting.pipeline.sources.map(\.name))
    return try workspace.files().filter { sources.contains($0.source) }
      .sorted { ($0.source, $0.path, $0.hash) < ($1.source, $1.path, $1.hash) }
      .compactMap { file in try replay(file, stage: stage, workspace: workspace, present: present) }
  }

  private func replay(
    _ file: CatalogueFile, stage: IngestStage, workspace: WorkspaceFolder, present: [FoundExport]
  ) throws -> ReplayedFile? {
    let rejects = try SegmentFile(path: workspace.segmentPath(file.segment)).metadata.rejects
    if rejects.isEmpty { return nil }
    var result = ReplayedFile(
      origin: FactOrigin(source: file.source, file: file.path, hash: file.hash), rows: [], obstacle: nil)
    guard let export = present.first(where: { $0.path == file.path && $0.source.name == file.source }) else {
      result.obstacle = "the export is no longer in the folder"
      return result
    }
    do throws(Failure) {
      guard let rows = try stage.replay(rejects, of: export, hash: file.hash) else {
        result.obstacle = "the file of that name holds other bytes now"
        return result
      }
      result.rows = rows
    } catch {
      result.obstacle = error.diagnostics.first?.message ?? "it cannot be read"
    }
    return result
  }
}
