import TerrainModel

/// An explanation as JSON. A figure's members stand at the top; a lesson has them for each of its groups.
struct ExplanationDocument {
  private let explanation: Explanation
  private let phrasing: Phrasing
  private let words: any AnswerWording

  init(_ explanation: Explanation, language: Language) {
    self.explanation = explanation
    phrasing = explanation.phrasing(language)
    words = language.answerWording
  }

  var text: String {
    var members: [(String, JSONValue)] = [
      ("pipeline", .string(explanation.pipeline.name)), ("as_of", .string(explanation.asOf.text)),
    ]
    if let lesson = explanation.lesson {
      let document = EvidenceDocument(phrasing: phrasing)
      members += [
        ("lesson", document.lesson(lesson)), ("observation", document.observation(lesson.observation)),
        (
          "groups",
          .array(
            explanation.figures.map { figure in
              .object([("group", .text(figure.side?.rawValue))] + self.members(of: figure))
            })
        ),
      ]
    } else if let figure = explanation.figures.first {
      members += self.members(of: figure)
    }
    members += [
      ("runs", .array(explanation.runs.map { .string($0) })),
      ("obstacles", .array(explanation.obstacles.map { .string(words.obstacle($0)) })),
    ]
    return String(decoding: JSONWriter.bytes(.object(members)), as: UTF8.self)
  }

  private func members(of figure: Explanation.Figure) -> [(String, JSONValue)] {
    let text = FigureText(figure: figure, explanation: explanation, phrasing: phrasing, words: words)
    return [
      ("figure", SummaryDocument.value(figure.value)), ("scope", .text(ScopeText.text(figure.scope))),
      ("definition", .text(text.definition?.hash)), ("made_of", .array(text.madeOf.map { .string($0) })),
      ("parts", .array(figure.parts.map(document))),
    ]
  }

  private func document(_ part: Explanation.Part) -> JSONValue {
    .object([
      ("role", .string(part.roleName)), ("measure", .string(part.measure)), ("rows", .integer(part.rowCount)),
      (
        "listed",
        .array(
          part.rows.map { row in
            .object([
              ("source", .string(row.origin.source)), ("file", .string(row.origin.file)),
              ("hash", .string(row.origin.hash)), ("line", .integer(row.line)),
              ("day", .string(row.day.text)),
              ("value", row.value.map { .number($0) } ?? .null), ("original", .text(row.source)),
              ("thing", row.thing.map { .integer($0) } ?? .null),
              ("stated", row.conversion.map { .number($0.amount) } ?? .null),
              ("currency", .text(row.conversion?.currency)),
              ("rate", row.conversion.map { .number($0.rate) } ?? .null),
            ])
          })
      ),
    ])
  }
}
