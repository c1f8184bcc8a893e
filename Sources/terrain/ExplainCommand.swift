import ArgumentParser
import Pipeline
import Report
import TerrainModel
import Workbook

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

  @Option(help: "A lesson on record, by its id in lessons.csv: the figures that it compares.")
  var lesson: String?

  @Option(help: "The dimension of the figure: team, source … Default: the company.")
  var by: String?

  @Option(help: "The member of the dimension; empty for rows that do not say.")
  var member: String?

  @Option(help: "The period: 2026-03, 2026-Q1, 2026, FY2027, 2026-W09. Default: everything.")
  var period: String?

  @Option(
    name: .customLong("where"), help: "A condition: region=North or 'source!=Web,Partner'. All must hold.")
  var conditions: [String] = []

  @Option(help: "How many rows to list per measure, or all. Default: 20; all for --csv and --xlsx.")
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

  @Option(help: "Write an Excel workbook to this file: each measure's rows on a sheet.")
  var xlsx: String?

  func validate() throws {
    if [csv, json, markdown, html != nil, xlsx != nil].count(where: { $0 }) > 1 {
      throw ValidationError("Only one of --csv, --json, --markdown, --html and --xlsx can be chosen.")
    }
    guard [kpi, objective, lesson].count(where: { $0 != nil }) == 1 else {
      throw ValidationError("One KPI, one --objective or one --lesson is expected.")
    }
    if lesson != nil, by != nil || member != nil || period != nil || !conditions.isEmpty {
      throw ValidationError(
        "A lesson has its own groups and span: --by, --member, --period and --where do not go with it.")
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
      if let xlsx {
        let workbook = WorkbookFile(explanation.spreadsheet(language: questions.language))
        return try PrivateFile.write(workbook.bytes(), to: xlsx)
      }
      if let html {
        return try PrivateFile.write(explanation.html(language: questions.language), to: html)
      }
      Console.output(explanation.text(format, language: questions.language))
    }
  }

  private var format: AnswerFormat { csv ? .csv : json ? .json : markdown ? .markdown : .text }

  private var words: ExplainWords {
    let all = rows == "all" || (rows == nil && (csv || xlsx != nil))
    return ExplainWords(
      kpi: kpi, objective: objective, lesson: lesson, by: by, member: member, period: period,
      conditions: conditions, isRestricted: restricted, rows: all ? nil : rows.flatMap { Int($0) } ?? 20,
      showsSource: source)
  }
}
