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
  @OptionGroup var options: AnswerOptions

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

  @Option(help: "How many rows to list per measure, or all. Default: 20; all for --csv and --xlsx.")
  var rows: String?

  @Flag(help: "Show the rows as the exports have them: personal data.")
  var source = false

  @Option(help: "Write a page to this file, for people without a terminal.")
  var html: String?

  func validate() throws {
    if options.chosenForms + (html == nil ? 0 : 1) > 1 {
      throw ValidationError("Only one of --csv, --json, --markdown, --html and --xlsx can be chosen.")
    }
    guard [kpi, objective, lesson].count(where: { $0 != nil }) == 1 else {
      throw ValidationError("One KPI, one --objective or one --lesson is expected.")
    }
    if lesson != nil, by != nil || member != nil || options.period != nil || !options.conditions.isEmpty {
      throw ValidationError(
        "A lesson has its own groups and span: --by, --member, --period and --where do not go with it.")
    }
    if objective != nil, by != nil || member != nil || options.period != nil || !options.conditions.isEmpty {
      throw ValidationError(
        "An objective has its own scope and span: --by, --member, --period and --where do not go with it.")
    }
    if let rows, rows != "all", Int(rows).map({ $0 < 0 }) ?? true {
      throw ValidationError("--rows must be a number or all, found \(rows.prefix(40)).")
    }
  }

  func run() throws {
    Memory.keepFreed()
    try Ending.turned {
      var request = pipeline.request
      request.language = options.language
      let questions = try PipelineQuestions(request)
      let explanation = try questions.explanation(of: words)
      if let xlsx = options.xlsx {
        let workbook = WorkbookFile(explanation.spreadsheet(language: questions.language))
        return try PrivateFile.write(workbook.bytes(), to: xlsx)
      }
      if let html {
        return try PrivateFile.write(explanation.html(language: questions.language), to: html)
      }
      Console.output(explanation.text(options.format, language: questions.language))
    }
  }

  private var words: ExplainWords {
    let all = rows == "all" || (rows == nil && (options.csv || options.xlsx != nil))
    return ExplainWords(
      kpi: kpi, objective: objective, lesson: lesson, by: by, member: member, period: options.period,
      conditions: options.conditions, isRestricted: options.restricted,
      rows: all ? nil : rows.flatMap { Int($0) } ?? 20,
      showsSource: source)
  }
}
