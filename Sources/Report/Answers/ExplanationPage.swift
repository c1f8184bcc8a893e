import TerrainModel

/// An explanation as text, as Markdown and as a page.
struct ExplanationPage {
  private let explanation: Explanation
  private let context: RenderContext
  private let figures: [FigureText]
  private let lesson: LessonText?
  private let words: any AnswerWording

  init(_ explanation: Explanation, language: Language) {
    self.explanation = explanation
    let context = explanation.context(language)
    let words = language.answerWording
    self.context = context
    self.words = words
    figures = explanation.figures.map {
      FigureText(figure: $0, explanation: explanation, context: context, words: words)
    }
    lesson = explanation.lesson.map {
      LessonText(lesson: $0, explanation: explanation, context: context, words: words)
    }
  }

  var text: String {
    var sections: [String] = []
    if let lesson {
      sections.append(([lesson.title, lesson.subtitle] + lesson.lines).joined(separator: "\n"))
    }
    for figure in figures {
      sections.append(
        ([figure.title, figure.subtitle, figure.number] + figure.facts).joined(separator: "\n"))
      sections.append((["\(words.madeOf):"] + figure.madeOf.map { "  \($0)" }).joined(separator: "\n"))
      sections += figure.figure.parts.map { text(of: $0, figure) }
    }
    sections += explanation.obstacles
    return Self.joined(sections)
  }

  private func text(of part: Explanation.Part, _ figure: FigureText) -> String {
    var section = figure.heading(of: part) + "\n" + figure.table(of: part).text
    for row in part.rows {
      if let source = row.source { section += "  \(row.origin.file):\(row.line)  \(Self.clean(source))\n" }
    }
    return section + (figure.rest(of: part) ?? "")
  }

  var markdown: String {
    let escaped = MarkdownReport.escaped
    let list = { (lines: [String]) in lines.map { "- \(escaped($0))" }.joined(separator: "\n") }
    var sections: [String] = []
    if let lesson {
      sections += ["**\(escaped(lesson.title))**", escaped(lesson.subtitle), list(lesson.lines)]
    }
    for figure in figures {
      sections += [
        "**\(escaped(figure.title))**", escaped(figure.subtitle), list([figure.number] + figure.facts),
        list(figure.madeOf),
      ]
      for part in figure.figure.parts {
        sections += ["**\(escaped(figure.heading(of: part)))**", figure.table(of: part).markdown]
      }
    }
    return Self.joined(sections)
  }

  var html: [UInt8] {
    var page = Markup()
    page.documentType()
    page.element("html", ["lang": context.language.rawValue]) { html in
      html.element("head") { head in
        head.void("meta", ["charset": "utf-8"])
        head.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        head.void(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'unsafe-inline'",
          ])
        head.element("title", text: lesson?.title ?? figures.first?.title ?? "")
        head.style(PageStyle.sheet)
      }
      html.element("body") { body in
        body.element("div", ["class": "page"]) { page in
          page.element("main", ["id": "content"]) { draw(in: &$0) }
        }
      }
    }
    page.newline()
    return page.bytes
  }

  private func draw(in page: inout Markup) {
    if let lesson {
      page.element("h1", text: lesson.title)
      for line in [lesson.subtitle] + lesson.lines { page.element("p", text: line) }
    }
    for figure in figures { draw(figure, in: &page) }
    for obstacle in explanation.obstacles { page.element("p", text: obstacle) }
  }

  /// Headings below a lesson's are one level deeper.
  private func draw(_ text: FigureText, in page: inout Markup) {
    let (first, second): (StaticString, StaticString) = lesson == nil ? ("h1", "h2") : ("h2", "h3")
    page.element(first, text: text.title)
    for line in [text.subtitle, text.number] + text.facts { page.element("p", text: line) }
    page.element(second, text: words.madeOf)
    page.element("ul") { list in
      for line in text.madeOf { list.element("li", text: line) }
    }
    for part in text.figure.parts {
      page.element(second, text: text.heading(of: part))
      let table = text.table(of: part)
      TableMarkup(
        columns: table.columns.map { .init($0.title, isNumber: $0.isNumber) },
        rows: zip(part.rows, table.rows).map { row, cells in
          [.code(cells[0]), .number(cells[1]), .text(cells[2], remark: row.source ?? ""), .number(cells[3])]
        }
      ).draw(in: &page)
      if let rest = text.rest(of: part) { page.guide(rest) }
    }
  }

  private static func joined(_ sections: [String]) -> String {
    sections.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined(separator: "\n")
  }

  private static func clean(_ line: String) -> String {
    String(line.map { $0.isNewline || $0.isControl ? " " : $0 })
  }
}
