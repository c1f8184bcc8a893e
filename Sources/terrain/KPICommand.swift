import ArgumentParser
import Pipeline
import Report
import TerrainModel
import Workbook

struct KPICommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kpi",
    abstract: "Answers with figures: KPIs by dimension, period and condition.",
    discussion: """
      Nothing is published and no ledger is written. The figures are those of kpis.csv, and what is not shown there for \
      the sake of few reps is not shown here either, unless --restricted is given.
      """)

  @OptionGroup var pipeline: PipelineOptions
  @OptionGroup var options: AnswerOptions

  @Argument(help: "Names of KPIs. Default: those that the pipeline's report shows.")
  var kpis: [String] = []

  @Option(help: "One dimension, or two with a comma: team or team,source. Default: the company as a whole.")
  var by: [String] = []

  @Option(help: "day, week, month, quarter, year or all. Default: all, or the period's own.")
  var grain: Grain?

  @Option(help: "The first day that counts, YYYY-MM-DD. Default: as in the report.")
  var from: CalendarDay?

  @Option(help: "The last day that counts, YYYY-MM-DD. Default: the as-of day.")
  var to: CalendarDay?

  @Flag(help: "List all KPIs, and whether the exports feed them.")
  var list = false

  @Option(help: "Say what a KPI is made of, down to rows of the exports.")
  var describe: String?

  func validate() throws {
    if options.chosenForms > 1 {
      throw ValidationError("Only one of --csv, --json, --markdown and --xlsx can be chosen.")
    }
    if options.xlsx != nil, list || describe != nil {
      throw ValidationError("--xlsx writes figures: it does not go with --list and --describe.")
    }
    if list, describe != nil { throw ValidationError("Either --list or --describe, not both.") }
    if list || describe != nil, !kpis.isEmpty {
      throw ValidationError(
        "No KPI is expected beside --list and --describe, found \(kpis.joined(separator: ", ")).")
    }
  }

  func run() throws {
    Memory.keepFreed()
    try Ending.turned {
      var request = pipeline.request
      request.language = options.language
      let questions = try PipelineQuestions(request)
      if let describe {
        return Console.output(
          try questions.description(of: describe).text(options.format, language: questions.language))
      }
      if list {
        return Console.output(try questions.list().text(options.format, language: questions.language))
      }
      let (answer, warnings) = try questions.answer(words)
      for warning in warnings { Console.message(warning.text) }
      if let xlsx = options.xlsx {
        let workbook = WorkbookFile(answer.spreadsheet(language: questions.language))
        return try PrivateFile.write(workbook.bytes(), to: xlsx)
      }
      Console.output(
        answer.output(options.format, language: questions.language), threads: request.threads)
    }
  }

  private var words: KPIWords {
    KPIWords(
      kpis: kpis,
      by: by.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) },
      grain: grain, from: from, to: to, period: options.period, conditions: options.conditions,
      isRestricted: options.restricted)
  }
}

extension Grain: ExpressibleByArgument {}
