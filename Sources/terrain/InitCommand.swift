import ArgumentParser
import Foundation
import Pipeline
import TerrainModel

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Looks through a folder of exports and writes a pipeline that runs.",
    discussion:
      "Archives are looked into. Nothing is changed but the files that are written; an existing pipeline stays."
  )

  @Argument(help: "The folder with the exports.")
  var folder: String

  @Option(help: "Where the pipeline is written. Default: the folder with the exports.")
  var output: String?

  func run() throws {
    try Ending.turned {
      let target = output ?? folder
      let absolute = URL(fileURLWithPath: folder).standardizedFileURL.path
      let draft = try PipelineDraft(folder: folder, exports: output == nil ? "." : absolute)
      try draft.write(to: target)
      Console.output(Self.text(draft, target: target))
    }
  }

  private static func text(_ draft: PipelineDraft, target: String) -> String {
    var lines = draft.survey.files.map { file in
      let what =
        switch file.finding {
        case .known(let format): format.label
        case .table: "a table of no known format: one was drafted"
        case .skipped(let reason): "skipped: \(reason)"
        }
      return "\(file.export.path): \(what)"
    }
    lines.append("")
    lines += draft.obstacles.map { "\($0.path) is not in force: \($0.reason)." }
    lines.append("Written to \(target): \(draft.files.map(\.path).sorted().joined(separator: ", "))")
    let tables = draft.files.map(\.path).filter { $0.hasSuffix(".csv") }.sorted()
    lines.append("Next: correct \(tables.joined(separator: " and ")), then terrain run \(target)")
    return lines.joined(separator: "\n")
  }
}
