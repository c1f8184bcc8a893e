import Configuration
import Foundation
import Report
import TerrainModel
import Workspace

/// Hands a finished run to the workspace under its identity.
struct RunCommit {
  let setting: RunSetting
  let workspace: WorkspaceFolder
  let ingested: IngestStage.Outcome
  let memory: RunMemory
  let values: MetricValues
  let exitCode: ExitCode
  let threads: Int

  /// Writes, commits and links; returns the folder of the outputs.
  func publish(
    _ renderer: Renderer, outputs: [OutputFile], watch: inout Stopwatch
  ) throws -> String {
    let manifest = renderer.runManifest(
      timings: watch.timings, finishedAt: ISO8601DateFormatter().string(from: Date()), exitCode: exitCode)
    let closed = ClosedPeriods(catalogue: setting.configuration.catalogue, asOf: setting.asOf)
    let folder = try workspace.commit(
      RunRecord(
        id: memory.identity.name, asOf: setting.asOf, programVersion: Version.text,
        inputs: memory.identity.text, catalogue: ingested.update, ledger: memory.entries,
        closedPeriods: closed.values(values, isWithheld: renderer.leavesOut) + memory.restated.gone,
        definitions: closed.definitions),
      outputs: outputs + [manifest], threads: threads)
    watch.lap("commit")
    return folder
  }
}
