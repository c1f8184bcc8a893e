import ArgumentParser
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
      let draft = try PipelineDraft(folder: folder, output: output)
      try draft.write()
      Console.output(Self.text(draft))
    }
  }

  private static func text(_ draft: PipelineDraft) -> String {
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
    let target = draft.place.folder
    lines.append("Written to \(target): \(draft.files.map(\.path).sorted().joined(separator: ", "))")
    let tables = draft.files.map(\.path).filter { $0.hasSuffix(".csv") }.sorted()
    // File patterns start from the exports folder: a table elsewhere is not read, and nobody would see why.
    let move = draft.peopleGoTo.map { ", move the people file to \($0), where it is read" } ?? ""
    lines.append("Next: correct \(tables.joined(separator: " and "))\(move), then terrain run \(target)")
    return lines.joined(separator: "\n")
  }
}
