import ArgumentParser
import Foundation
import Pipeline
import TerrainModel

/// What every command asks that works on a pipeline.
struct PipelineOptions: ParsableArguments {
  @Argument(help: "The pipeline's folder.")
  var pipeline: String

  @Option(help: "The last day that counts, YYYY-MM-DD. Default: as pinned in pipeline.yml, else yesterday.")
  var asOf: CalendarDay?

  @Option(help: "The folder with the exports. Default: as in pipeline.yml.")
  var exports: String?

  @Option(help: "Where segments, ledger and outputs are kept. Default: workspace in the pipeline's folder.")
  var workspace: String?

  @Option(help: "How many threads may work at once.")
  var threads: Int = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard threads >= 1 else { throw ValidationError("--threads must be at least 1, found \(threads).") }
  }

  var request: RunRequest {
    RunRequest(
      pipelineFolder: pipeline, exports: exports, workspace: workspace, asOf: asOf, language: nil,
      threads: threads)
  }
}
