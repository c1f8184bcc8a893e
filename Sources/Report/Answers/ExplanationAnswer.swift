import TerrainModel

/// An explanation as something to be written: the lesson, where there is one, then each figure with what it is made of and
/// the rows of each measure, and what could not be shown.
struct ExplanationAnswer {
  private let explanation: Explanation
  private let phrasing: Phrasing
  private let words: any AnswerWording

  init(_ explanation: Explanation, language: Language) {
    self.explanation = explanation
    phrasing = explanation.phrasing(language)
    words = language.answerWording
  }

  var written: WrittenAnswer {
    WrittenAnswer(
      language: phrasing.language,
      blocks: lesson + explanation.figures.flatMap(figure)
        + explanation.obstacles.map { .paragraph(words.obstacle($0)) })
  }

  private var lesson: [WrittenAnswer.Block] {
    guard let lesson = explanation.lesson else { return [] }
    let text = LessonText(lesson: lesson, explanation: explanation, phrasing: phrasing, words: words)
    return [.heading(text.title, level: 1), .paragraph(text.subtitle)] + text.lines.map { .paragraph($0) }
  }

  /// Headings below a lesson's are one level deeper.
  private func figure(_ figure: Explanation.Figure) -> [WrittenAnswer.Block] {
    let level = explanation.lesson == nil ? 1 : 2
    let text = FigureText(figure: figure, explanation: explanation, phrasing: phrasing, words: words)
    var blocks: [WrittenAnswer.Block] = [.heading(text.title, level: level)]
    blocks += ([text.subtitle, text.number] + text.facts).map { .paragraph($0) }
    blocks += [.heading(words.madeOf, level: level + 1), .list(text.madeOf)]
    for part in figure.parts {
      blocks += [.heading(text.heading(of: part), level: level + 1), .table(text.table(of: part))]
      if let rest = text.rest(of: part) { blocks.append(.note(rest)) }
    }
    return blocks
  }
}
