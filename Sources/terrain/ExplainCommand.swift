import ArgumentParser
import Foundation
import Pipeline
import Report
import TerrainModel

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says where a figure comes from, down to the lines of the exports.",
    discussion: """
      Nothing is published and no ledger is written. Rows are files, lines, days and numbers; --source shows them as the \
      exports have them, which is personal data.
      """)

  @OptionGroup var pipeline: PipelineOptions

  @Argument(help: "The KPI.")
  var kpi: String?

  @Option(help: "The figure of an objective of the plan instead of a KPI's.")
  var objective: String?

  @Option(help: "The dimension of the figure: team, source … Default: the company.")
  var by: String?

  @Option(help: "The member of the dimension; empty for rows that do not say.")
  var member: String?

  @Option(help: "The period: 2026-03, 2026-Q1, 2026, FY2027, 2026-W09. Default: everything.")
  var period: String?

  @Option(
    name: .customLong("where"), help: "A condition: region=North or 'source!=Web,Partner'. All must hold.")
  var conditions: [String] = []

  @Option(help: "How many rows to list per measure, or all. Default: 20; all for --csv.")
  var rows: String?

  @Flag(help: "Show the rows as the exports have them: personal data.")
  var source = false

  @Flag(help: "Explain figures of single reps and small groups too: not to be passed on.")
  var restricted = false

  @Option(help: "The language: en or fr. Default: as in pipeline.yml.")
  var language: Language?

  @Flag(help: "Write the rows as CSV.")
  var csv = false

  @Flag(help: "Write JSON.")
  var json = false

  @Flag(help: "Write Markdown.")
  var markdown = false

  @Option(help: "Write a page to this file, for people without a terminal.")
  var html: String?

  func validate() throws {
    if [csv, json, markdown, html != nil].count(where: { $0 }) > 1 {
      throw ValidationError("Only one of --csv, --json, --markdown and --html can be chosen.")
    }
    guard (kpi == nil) != (objective == nil) else {
      throw ValidationError("One KPI or one --objective is expected.")
    }
    if objective != nil, by != nil || period != nil || !conditions.isEmpty {
      throw ValidationError(
        "An objective has its own scope and span: --by, --period and --where do not go with it.")
    }
    if let rows, rows != "all", Int(rows).map({ $0 < 0 }) ?? true {
      throw ValidationError("--rows must be a number or all, found \(rows.prefix(40)).")
    }
  }

  func run() throws {
    Memory.keepFreed()
    try Ending.turned {
      var request = pipeline.request
      request.language = language
      let questions = try PipelineQuestions(request)
      let explanation = try questions.explanation(of: words)
      guard let html else {
        return Console.output(explanation.text(format, language: questions.language))
      }
      guard
        FileManager.default.createFile(
          atPath: html, contents: Data(explanation.html(language: questions.language)),
          attributes: [.posixPermissions: 0o600])
      else {
        throw Failure(
          .cannotWrite, at: SourceLocation(file: html), "the page cannot be written",
          advice: "Choose a folder that exists and that you may write to.")
      }
    }
  }

  private var format: AnswerFormat { csv ? .csv : json ? .json : markdown ? .markdown : .text }

  private var words: ExplainWords {
    let all = rows == "all" || (rows == nil && csv)
    return ExplainWords(
      kpi: kpi, objective: objective, by: by, member: member, period: period, conditions: conditions,
      isRestricted: restricted, rows: all ? nil : rows.flatMap { Int($0) } ?? 20, showsSource: source)
  }
}
