import ArgumentParser
import Report
import TerrainModel

/// What all commands that answer questions have in common: which figures, for whose eyes, and in what form.
struct AnswerOptions: ParsableArguments {
  @Option(help: "A period: 2026-03, 2026-Q1, 2026, FY2027, 2026-W09. Default: everything.")
  var period: String?

  @Option(
    name: .customLong("where"), help: "A condition: region=North or 'source!=Web,Partner'. All must hold.")
  var conditions: [String] = []

  @Flag(help: "Show figures of single reps and small groups too: not to be passed on.")
  var restricted = false

  @Option(help: "The language: en or fr. Default: as in pipeline.yml.")
  var language: Language?

  @Flag(help: "Write CSV: figures with the columns of kpis.csv, an explanation's rows.")
  var csv = false

  @Flag(help: "Write JSON.")
  var json = false

  @Flag(help: "Write Markdown.")
  var markdown = false

  @Option(help: "Write an Excel workbook to this file.")
  var xlsx: String?

  var format: AnswerFormat { csv ? .csv : json ? .json : markdown ? .markdown : .text }

  /// How many forms were chosen: one at most makes sense.
  var chosenForms: Int { [csv, json, markdown, xlsx != nil].count(where: { $0 }) }
}
