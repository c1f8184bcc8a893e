import TerrainModel

/// An explanation as a workbook: the lesson where there is one, each figure with its definition, a list of the measures
/// behind them, and the rows of each measure. Names of sheets and tables do not depend on the language.
struct ExplanationSpreadsheet {
  private let explanation: Explanation
  private let phrasing: Phrasing
  private let words: any AnswerWording

  init(_ explanation: Explanation, language: Language) {
    self.explanation = explanation
    phrasing = explanation.phrasing(language)
    words = language.answerWording
  }

  var spreadsheet: Spreadsheet {
    let texts = explanation.figures.map {
      FigureText(figure: $0, explanation: explanation, phrasing: phrasing, words: words)
    }
    var sheets: [Spreadsheet.Sheet] = []
    if let lesson = explanation.lesson { sheets.append(sheet(of: lesson)) }
    for (index, text) in texts.enumerated() {
      let isOnly = texts.count == 1
      sheets.append(
        sheet(
          of: text, name: isOnly ? "Figure" : "Figure \(index + 1)",
          table: isOnly ? "figure" : "figure_\(index + 1)"))
    }
    let parts = texts.flatMap { text in text.figure.parts.map { (text: text, part: $0) } }
    sheets.append(list(of: parts))
    for (index, entry) in parts.enumerated() {
      sheets.append(PartSheet(part: entry.part, text: entry.text, number: index + 1).sheet)
    }
    return Spreadsheet(
      title: sheets.first?.lines.first ?? "", day: explanation.asOf, currency: phrasing.numbers.sheetCurrency,
      sheets: sheets)
  }

  private func sheet(of lesson: Lesson) -> Spreadsheet.Sheet {
    let text = LessonText(lesson: lesson, explanation: explanation, phrasing: phrasing, words: words)
    let facts = LessonFacts(lesson: lesson, phrasing: phrasing, words: words)
    return Spreadsheet.Sheet(
      name: "Lesson", table: "lesson", lines: [text.title, text.subtitle] + text.lines,
      columns: [.init(words.title(.item)), .init(phrasing.words.column(.value))],
      rows: facts.rows + notes)
  }

  private func sheet(of text: FigureText, name: String, table: String) -> Spreadsheet.Sheet {
    Spreadsheet.Sheet(
      name: name, table: table, lines: [text.title, text.subtitle, text.number],
      columns: [.init(words.title(.item)), .init(phrasing.words.column(.value))],
      rows: FigureFacts(text: text).rows + (explanation.lesson == nil ? notes : []))
  }

  /// The runs, and what could not be shown.
  private var notes: [[Spreadsheet.Cell]] {
    explanation.runs.map { [.text(words.title(.run)), .text($0)] }
      + explanation.obstacles.map { [.text(words.title(.note)), .text(words.obstacle($0))] }
  }

  private func list(of parts: [(text: FigureText, part: Explanation.Part)]) -> Spreadsheet.Sheet {
    let titles: [WorkbookTitle] = [.sheet, .figure, .role, .measure]
    return Spreadsheet.Sheet(
      name: "Parts", table: "parts",
      columns: titles.map { .init(words.title($0)) } + [
        .init(words.title(.rowCount), .count), .init(words.title(.listed), .count),
        .init(words.title(.sum), .number(decimals: 0)),
      ],
      rows: parts.enumerated().map { index, entry in
        let sheet = PartSheet(part: entry.part, text: entry.text, number: index + 1)
        return [
          .text(sheet.name), .text(entry.text.title), .text(entry.part.roleText(words.role)),
          .text(entry.part.measure),
          .integer(entry.part.rowCount), .integer(entry.part.rows.count), .figure(sheet.sum, sheet.kind),
        ]
      })
  }
}
