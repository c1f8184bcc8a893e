import ArgumentParser
import Foundation
import Ingest
import Pipeline
import TerrainModel

struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Reads rejected rows again under today's formats and says what changed in the figures.",
    discussion: """
      Each rejected row is read from its place in the export, if the export is still there with the same bytes. Then the \
      pipeline is run, and the figures are compared with those of the latest run before.
      """)

  @OptionGroup var pipeline: PipelineOptions

  @Flag(help: "Only read the rows again; do not run.")
  var dryRun = false

  func run() throws {
    try Ending.turned {
      let request = pipeline.request
      let files = try Replay(request).files()
      Console.output(Self.text(files))
      if dryRun { return }
      let latest = try Latest.folder(of: request)
      let outcome = try PipelineRun(request).run()
      Console.output(try Self.text(RunDifference(from: latest, to: outcome.outputFolder).changes))
      try Ending.exit(outcome.exitCode)
    }
  }

  /// One line per row, and a sum.
  private static func text(_ files: [ReplayedFile]) -> String {
    if files.isEmpty { return "No row is rejected." }
    var lines: [String] = []
    for file in files {
      if let obstacle = file.obstacle { lines.append("\(file.origin.file): \(obstacle)") }
      for row in file.rows {
        let column = row.reject.column.isEmpty ? "" : " (\(row.reject.column))"
        lines.append(
          "\(file.origin.file):\(row.reject.line): \(row.reject.rule.rawValue)\(column): \(now(row.outcome))")
      }
    }
    let (rows, accepted) = files.reduce((0, 0)) { ($0.0 + $1.rows.count, $0.1 + $1.accepted) }
    lines.append(
      "\(Language.en.counted(rows, "rejected row was", "rejected rows were")) read again; "
        + "\(Language.en.counted(accepted, "is", "are")) accepted now.")
    return lines.joined(separator: "\n")
  }

  private static func now(_ outcome: ReplayedRow.Outcome) -> String {
    switch outcome {
    case .accepted: "accepted now"
    case .ignored(let rule): "ignored now (\(rule.rawValue))"
    case .rejected(let again): "still rejected (\(again.rule.rawValue))"
    }
  }

  /// The company's figures one by one, the others as a number.
  private static func text(_ changes: [FigureChange]) -> String {
    if changes.isEmpty { return "No figure has changed." }
    var lines = changes.filter { $0.dimension == "company" }.map { change in
      "\(change.label), \(change.period): \(shown(change.before)) → \(shown(change.after))"
    }
    let others = changes.count - lines.count
    if others > 0 { lines.append("and \(Language.en.counted(others, "figure")) of groups") }
    return lines.joined(separator: "\n")
  }

  private static func shown(_ value: String) -> String { value.isEmpty ? "–" : value }
}
