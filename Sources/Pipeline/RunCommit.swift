import Foundation
import Report
import TerrainModel
import Workspace

/// Gives a run its identity and hands it to the workspace.
struct RunCommit {
  let setting: RunSetting
  let workspace: WorkspaceFolder
  let ingested: IngestStage.Outcome
  let learned: [LedgerEntry]

  /// Writes, commits and links; returns the folder of the outputs.
  func publish(
    _ result: RunResult, outputs: [Report.OutputFile], watch: inout Stopwatch
  ) throws -> String {
    let manifest = Renderer(result: result, language: setting.language).runManifest(
      timings: watch.timings, finishedAt: ISO8601DateFormatter().string(from: Date()))
    let files = (outputs + [manifest]).map { Workspace.OutputFile(path: $0.path, bytes: $0.bytes) }
    let inputs = inputsText(result)
    let folder = try workspace.commit(
      RunRecord(
        id: "\(setting.asOf.text)-\(RunIdentity.digest(inputs))", asOf: setting.asOf,
        programVersion: Version.text, inputs: inputs, catalogue: ingested.update, ledger: learned),
      outputs: files)
    watch.lap("commit")
    return folder
  }

  /// Everything the run depends on, one a line, for people and for comparing runs.
  private func inputsText(_ result: RunResult) -> String {
    let exports = ingested.exports.map { "\($0.origin.source) \($0.origin.file) \($0.segmentID)" }
    let definitions = result.catalogue.kpis.map { "\($0.name) \($0.hash)" }
    return
      (["as-of \(setting.asOf.text)", "version \(Version.text)", "language \(setting.language.rawValue)"]
      + exports + definitions).joined(separator: "\n")
  }
}
