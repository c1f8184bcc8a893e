import Foundation
package import TerrainModel

/// A run that was made before and still stands for its inputs: what there is to tell of it without making it again.
package struct KeptRun: Sendable {
  package var exitCode: ExitCode
  /// The folder of the run's outputs.
  package var outputFolder: String
  package var digest: String
  /// Warnings and errors of the run.
  package var messages: [String]

  /// nil where the folder does not hold a whole run any more.
  init?(outputFolder: String) {
    self.outputFolder = outputFolder
    let manager = FileManager.default
    guard let digest = manager.contents(atPath: outputFolder + "/digest.txt"),
      let manifest = manager.contents(atPath: outputFolder + "/run.json"),
      let json = try? JSONSerialization.jsonObject(with: manifest) as? [String: Any],
      let code = json["exit_code"] as? Int,
      let exitCode = ExitCode(rawValue: Int32(truncatingIfNeeded: code)),
      let messages = json["messages"] as? [String]
    else { return nil }
    self.exitCode = exitCode
    self.digest = String(decoding: digest, as: UTF8.self)
    self.messages = messages
  }
}
