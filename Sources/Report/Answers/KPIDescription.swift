package import TerrainModel

/// One KPI's definition, for people who must trust the number.
package struct KPIDescription: Sendable {
  private let kpi: KPIDefinition
  private let pipeline: PipelineDefinition
  private let catalogue: KPICatalogue
  private let dimensions: [Dimension]

  /// `dimensions`: those that all records under the KPI have.
  package init(
    _ kpi: KPIDefinition, pipeline: PipelineDefinition, catalogue: KPICatalogue, dimensions: [Dimension]
  ) {
    self.kpi = kpi
    self.pipeline = pipeline
    self.catalogue = catalogue
    self.dimensions = dimensions
  }

  /// The description as text, each line with its end. CSV has a row for each property.
  package func text(_ format: AnswerFormat, language: Language) -> String {
    let words = language.answerWording
    let properties = self.properties(language, words)
    switch format {
    case .text: return Self.text(properties, words)
    case .markdown:
      let rows = properties.flatMap { title, lines in
        lines.enumerated().map { [$0 == 0 ? words.title(title) : "", $1] }
      }
      return AlignedTable(columns: [.init(title: kpi.name), .init(title: kpi.label[language])], rows: rows)
        .markdown
    case .csv:
      let rows = properties.flatMap { title, lines in
        lines.map { [Cell.text(words.title(title)), .words($0)] }
      }
      let table = Table(name: "kpi", columns: [.init("property"), .init("value")], rows: rows)
      return String(decoding: CSVWriter.file("kpi.csv", table).bytes, as: UTF8.self)
    case .json: return String(decoding: JSONWriter.bytes(json(words)), as: UTF8.self)
    }
  }

  private func properties(
    _ language: Language, _ words: any AnswerWording
  ) -> [(title: DefinitionTitle, lines: [String])] {
    let phrasing = Phrasing(pipeline, catalogue, language: language)
    let report = phrasing.words
    let kind = report.guide(kpi.link.isLeading ? .leading : .lagging)
    let all: [(title: DefinitionTitle, lines: [String])] = [
      (.name, [kpi.name]), (.label, [kpi.label[language]]), (.meaning, [kpi.definition[language]]),
      (.made, DefinitionText(catalogue: catalogue, words: words).lines(of: kpi)),
      (.unit, [words.unit(kpi.unit, currency: pipeline.currency)]),
      (.better, [words.better(kpi.better) { phrasing.text($0, kpi.name) }]),
      (.link, ["\(report.link(kpi.link)) (\(kind))"]),
      (.maturity, [report.dayCount(kpi.maturityDays, phrasing.numbers.integer(kpi.maturityDays))]),
      (.history, [kpi.isSeries ? "" : words.noHistory]),
      (.fewestCases, [phrasing.numbers.integer(kpi.minimumSample)]),
      (.dimensions, [dimensions.map(\.rawValue).joined(separator: ", ")]), (.hash, [kpi.hash]),
      (.source, [kpi.source]), (.place, [kpi.location.text]),
    ]
    // What nobody says is left out.
    return all.filter { $0.lines != [""] }
  }

  private static func text(
    _ properties: [(title: DefinitionTitle, lines: [String])], _ words: any AnswerWording
  ) -> String {
    let width = properties.map { words.title($0.title).count }.max() ?? 0
    var text = ""
    for (title, lines) in properties {
      for (number, line) in lines.enumerated() {
        let head = number == 0 ? words.title(title) : ""
        text += head + String(repeating: " ", count: width + 2 - head.count) + line.onOneLine + "\n"
      }
    }
    return text
  }

  private func json(_ words: any AnswerWording) -> JSONValue {
    .object([
      ("name", .string(kpi.name)),
      ("label", .object([("en", .string(kpi.label.en)), ("fr", .string(kpi.label.fr))])),
      ("definition", .object([("en", .string(kpi.definition.en)), ("fr", .string(kpi.definition.fr))])),
      (
        "made_of",
        .array(DefinitionText(catalogue: catalogue, words: words).lines(of: kpi).map { .string($0) })
      ),
      ("unit", .string(kpi.unit.rawValue)), ("better", .string(kpi.better.name)), ("band", kpi.better.band),
      ("source", .text(kpi.source)),
      ("link", .string(kpi.link.rawValue)), ("leading", .bool(kpi.link.isLeading)),
      ("maturity_days", .integer(kpi.maturityDays)), ("minimum_sample", .integer(kpi.minimumSample)),
      ("decimals", .integer(kpi.decimals)), ("series", .bool(kpi.isSeries)),
      ("dimensions", .array(dimensions.map { .string($0.rawValue) })), ("hash", .string(kpi.hash)),
      ("file", .string(kpi.location.file)), ("line", .integer(kpi.location.line)),
    ])
  }
}

extension KPIDefinition.Direction {
  /// The ends of a band; null for all others.
  var band: JSONValue {
    guard case .band(let low, let high) = self else { return .null }
    return .object([("low", .double(low)), ("high", .double(high))])
  }
}
