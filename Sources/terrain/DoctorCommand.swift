import ArgumentParser
import Foundation
import Pipeline
import TerrainModel

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Checks a workspace; proposes known names for those that could not be matched.")

  @OptionGroup var pipeline: PipelineOptions

  @Option(help: "Write an alias table of names with their nearest known names to this file, to be reviewed.")
  var identities: String?

  func run() throws {
    try Ending.turned {
      if let identities { return try propose(to: identities) }
      let check = try WorkspaceCheck(pipeline.request)
      for problem in check.problems { Console.message(problem.text) }
      Console.output(
        "\(Language.en.counted(check.segments, "segment")) and \(Language.en.counted(check.runs, "run")) looked at, "
          + "\(Language.en.counted(check.problems.count, "problem")).")
      if check.problems.contains(where: { $0.severity == .error }) { try Ending.exit(.data) }
    }
  }

  private func propose(to path: String) throws {
    let proposals = try IdentityProposals(LoadedPipeline(pipeline.request))
    do {
      try Data(proposals.csv.utf8).write(to: URL(fileURLWithPath: path))
    } catch {
      throw Failure(
        .cannotWrite, at: SourceLocation(file: path), "cannot be written (\(error.localizedDescription))")
    }
    let near = proposals.proposals.count { !$0.candidate.isEmpty }
    Console.output(
      "\(Language.en.counted(proposals.proposals.count, "name")), \(near) with a proposal: \(path). Correct it, and list it under aliases in pipeline.yml."
    )
  }
}
