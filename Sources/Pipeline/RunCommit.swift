import Foundation
import Report
import TerrainModel
import Workspace

/// Hands a finished run to the workspace under its identity.
struct RunCommit {
  let setting: RunSetting
  let workspace: WorkspaceFolder
  let ingested: IngestStage.Outcome
  let identity: RunIdentity
  let learned: [LedgerEntry]
  let closed: ClosedPeriods
  let values: MetricValues
  /// Figures of closed periods that are no longer there.
  let gone: [PeriodValue]
  let exitCode: ExitCode
  let threads: Int

  /// Writes, commits and links; returns the folder of the outputs.
  func publish(
    _ renderer: Renderer, outputs: [Report.OutputFile], watch: inout Stopwatch
  ) throws -> String {
    let manifest = renderer.runManifest(
      timings: watch.timings, finishedAt: ISO8601DateFormatter().string(from: Date()), exitCode: exitCode)
    let files = (outputs + [manifest]).map {
      Workspace.OutputFile(path: $0.path, blockCount: $0.blockCount, block: $0.block)
    }
    let folder = try workspace.commit(
      RunRecord(
        id: identity.name, asOf: setting.asOf, programVersion: Version.text, inputs: identity.text,
        catalogue: ingested.update, ledger: learned,
        closedPeriods: closed.values(values, isWithheld: renderer.leavesOut) + gone,
        definitions: closed.definitions),
      outputs: files, threads: threads)
    watch.lap("commit")
    return folder
  }
}
