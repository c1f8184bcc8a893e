package import TerrainModel

/// A lesson, the figures that it compares, and the rows behind each.
package struct LessonExplanation: Sendable {
  package var pipeline: PipelineDefinition
  package var catalogue: KPICatalogue
  package var asOf: CalendarDay
  package var observation: Observation
  /// The exposed side first; a change has two a side, before and after.
  package var sides: [Explanation]

  package init(
    pipeline: PipelineDefinition, catalogue: KPICatalogue, asOf: CalendarDay, observation: Observation,
    sides: [Explanation]
  ) {
    self.pipeline = pipeline
    self.catalogue = catalogue
    self.asOf = asOf
    self.observation = observation
    self.sides = sides
  }

  /// The explanation as text, each line with its end. CSV has the rows only, each with the number of its figure.
  package func text(_ format: AnswerFormat, language: Language) -> String {
    let pages = sides.map { ExplanationPage($0, language: language) }
    switch format {
    case .text:
      let head = [title(language), sentence(language)].joined(separator: "\n") + "\n"
      return ([head] + pages.enumerated().map { "\($0 + 1). \($1.text)" }).joined(separator: "\n")
    case .markdown:
      let escaped = MarkdownReport.escaped
      let head = "# \(escaped(title(language)))\n\n\(escaped(sentence(language)))\n"
      return ([head] + pages.map(\.markdown)).joined(separator: "\n")
    case .csv:
      let rows = sides.indices.flatMap { ExplanationPage(sides[$0], language: language).rows(figure: $0 + 1) }
      return ExplanationPage.csv(rows, hasFigures: true)
    case .json:
      let document = JSONValue.object([
        ("pipeline", .string(pipeline.name)), ("as_of", .string(asOf.text)),
        ("lesson", .string(observation.id)), ("sentence", .string(sentence(language))),
        ("estimate", .double(observation.estimate)), ("low", .double(observation.low)),
        ("high", .double(observation.high)), ("grade", .string(observation.grade.rawValue)),
        ("figures", .array(pages.map(\.document))),
      ])
      return String(decoding: JSONWriter.bytes(document), as: UTF8.self)
    }
  }

  /// A workbook: the lesson on the first sheet, then each figure and its rows.
  package func spreadsheet(language: Language) -> Spreadsheet {
    let first = Spreadsheet.Sheet(name: "lesson", lines: [title(language), sentence(language)])
    let figures = sides.enumerated().flatMap { number, side in
      ExplanationPage(side, language: language).sheets(figure: number + 1)
    }
    return Spreadsheet(title: title(language), day: asOf, sheets: [first] + figures)
  }

  /// A page of its own, without network or script.
  package func html(language: Language) -> [UInt8] {
    let pages = sides.map { ExplanationPage($0, language: language) }
    return ExplanationPage.page(title(language), language) { page in
      page.element("h1", text: title(language))
      page.element("p", text: sentence(language))
      for figure in pages { figure.draw(in: &page, heading: "h2", below: "h3") }
    }
  }

  private func title(_ language: Language) -> String { context(language).questionLabel(observation) }

  private func sentence(_ language: Language) -> String {
    ObservationText(context: context(language), observation: observation).sentence
  }

  private func context(_ language: Language) -> RenderContext {
    RenderContext(pipeline, catalogue, asOf: asOf, language: language)
  }
}
