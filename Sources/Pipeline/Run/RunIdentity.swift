import Configuration
import Foundation
import TerrainModel
import Workspace

/// Everything that a run depends on, as text, and the name that follows from it: equal identities are equal outputs, so
/// that a run whose inputs have not changed need not be made again.
struct RunIdentity: Sendable {
  /// One input a line, for people and for comparing runs; `RunInputs` reads it.
  let text: String

  /// The run's folder name.
  let name: String

  /// A digest of the pipeline's files, as it stands in the text.
  let configuration: String

  /// Throws where the workspace cannot be read.
  init(_ setting: RunSetting, _ ingested: IngestStage.Outcome, _ workspace: WorkspaceFolder) throws {
    // What earlier runs put on record about lessons, and said of figures, is an input too.
    let ledger = try workspace.entries(before: setting.asOf)
    let earlier = try workspace.runs().filter { $0.asOf < setting.asOf }
    configuration = Self.digest(setting.configurationText)
    let lines =
      [
        RunInputs.form, "as-of \(setting.asOf.text)", "version \(Version.text)",
        "language \(setting.language.rawValue)",
        RunInputs.configurationLine(configuration),
        "earlier \(Self.digest(earlier.map(\.id).joined(separator: "\n")))",
        "ledger \(Self.digest(ledger.map(\.canonicalText).joined()))",
      ] + ingested.exports.map(RunInputs.line) + ingested.problems.map(RunInputs.line)
    text = lines.joined(separator: "\n")
    name = "\(setting.asOf.text)-\(Self.digest(text))"
  }

  /// A short stable digest of a text.
  static func digest(_ text: String) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(text)
    return fingerprint.text
  }
}
