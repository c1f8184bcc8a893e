import ArgumentParser
import Foundation
import Pipeline
import Report
import TerrainModel

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Reads the exports, works out the figures and writes the report.")

  @OptionGroup var pipeline: PipelineOptions

  @Option(help: "The language of the report: en or fr. Default: as in pipeline.yml.")
  var language: Language?

  @Flag(help: "Print nothing but complaints.")
  var quiet = false

  @Flag(help: "Print summary.json instead of the digest.")
  var json = false

  func run() throws {
    Memory.keepFreed()
    try Ending.turned {
      var request = pipeline.request
      request.language = language
      if let kept = try? PipelineRun(request).kept() { return try show(kept) }
      let bar = Console.messagesAreSeen && !quiet ? ProgressBar() : nil
      let outcome = try PipelineRun(request, progress: RunProgress(observer: bar.map { bar in bar.show }))
        .run()
      bar?.clear()
      for diagnostic in outcome.result.diagnostics where diagnostic.severity != .note {
        Console.message(diagnostic.text)
      }
      try show(outcome)
      try Ending.exit(outcome.exitCode)
    }
  }

  /// Nothing has changed since the run was made: it is told again.
  private func show(_ kept: KeptRun) throws {
    for message in kept.messages { Console.message(message) }
    if json {
      let summary = FileManager.default.contents(atPath: kept.outputFolder + "/summary.json") ?? Data()
      Console.output(String(decoding: summary, as: UTF8.self))
    } else if !quiet {
      Console.output(kept.digest)
      Console.output("\(kept.outputFolder)/report.html")
    }
    try Ending.exit(kept.exitCode)
  }

  private func show(_ outcome: RunOutcome) throws {
    if json {
      let summary = FileManager.default.contents(atPath: outcome.outputFolder + "/summary.json") ?? Data()
      return Console.output(String(decoding: summary, as: UTF8.self))
    }
    if quiet { return }
    let language = language ?? outcome.result.pipeline.language
    Console.output(
      Renderer(result: outcome.result, language: language).digest(width: 100, color: Console.hasColor))
    Console.output("\(outcome.outputFolder)/report.html")
  }
}

extension CalendarDay: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(text: argument)
  }
}

extension Language: ExpressibleByArgument {}
