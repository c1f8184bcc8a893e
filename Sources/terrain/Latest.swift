import Foundation
import Pipeline
import TerrainModel

/// The outputs of a pipeline's latest run.
enum Latest {
  /// The folder itself, not the link to it. Throws `.noInput` where there is no run.
  static func folder(of request: RunRequest) throws(Failure) -> String {
    let workspace = request.workspace ?? request.pipelineFolder + "/workspace"
    let link = workspace + "/out/latest"
    guard FileManager.default.fileExists(atPath: link + "/kpis.csv") else {
      throw Failure(
        .noInput, at: SourceLocation(file: link), "there is no run yet",
        advice: "Start one: terrain run \(request.pipelineFolder)")
    }
    return URL(fileURLWithPath: link).resolvingSymlinksInPath().path
  }
}
