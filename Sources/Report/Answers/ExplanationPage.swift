import TerrainModel

/// An explanation in each of the ways it can be written.
struct ExplanationPage {
  private let explanation: Explanation
  private let context: RenderContext
  private let words: any AnswerWording

  init(_ explanation: Explanation, language: Language) {
    self.explanation = explanation
    context = RenderContext(
      explanation.pipeline, explanation.catalogue, asOf: explanation.asOf, language: language)
    words = language.answerWording
  }

  var text: String {
    var sections = [([title, subtitle, figure] + facts).joined(separator: "\n")]
    sections.append((["\(words.madeOf):"] + madeOf.map { "  \($0)" }).joined(separator: "\n"))
    for part in explanation.parts {
      let rest = part.rowCount - part.rows.count
      var section = heading(of: part) + "\n" + table(of: part).text
      for row in part.rows {
        if let source = row.source { section += "  \(row.origin.file):\(row.line)  \(Self.clean(source))\n" }
      }
      if rest > 0 { section += words.moreRows(context.numbers.integer(rest)) }
      sections.append(section)
    }
    sections += explanation.obstacles
    return sections.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined(separator: "\n")
  }

  var markdown: String {
    let escaped = MarkdownReport.escaped
    var sections = [
      "**\(escaped(title))**", escaped(subtitle),
      ([figure] + facts).map { "- \(escaped($0))" }.joined(separator: "\n"),
      madeOf.map { "- \(escaped($0))" }.joined(separator: "\n"),
    ]
    for part in explanation.parts {
      sections += ["**\(escaped(heading(of: part)))**", table(of: part).markdown]
    }
    return sections.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined(separator: "\n")
  }

  var csv: String {
    let columns: [Table.Column] = [
      .init("measure"), .init("role"), .init("source"), .init("file"), .init("hash"), .init("line", .number),
      .init("day", .date), .init("value", .number), .init("original"),
    ]
    let rows = explanation.parts.flatMap { part in
      part.rows.map { row -> [Cell] in
        [
          .text(part.measure), .text(part.role), .words(row.origin.source), .words(row.origin.file),
          .text(row.origin.hash), .integer(row.line), .text(row.day.text),
          row.value.map { .number($0) } ?? .empty, .words(row.source ?? ""),
        ]
      }
    }
    let table = Table(name: "explanation", columns: columns, rows: rows)
    return String(decoding: CSVWriter.file("explanation.csv", table).bytes, as: UTF8.self)
  }

  var json: String {
    let definition = explanation.catalogue.kpi(explanation.value.kpi)
    let document = JSONValue.object([
      ("pipeline", .string(explanation.pipeline.name)), ("as_of", .string(explanation.asOf.text)),
      ("figure", SummaryDocument.value(explanation.value)),
      ("scope", .text(ScopeText.text(explanation.scope))),
      ("definition", .text(definition?.hash)), ("made_of", .array(madeOf.map { .string($0) })),
      ("runs", .array(explanation.runs.map { .string($0) })),
      ("parts", .array(explanation.parts.map(document))),
      ("obstacles", .array(explanation.obstacles.map { .string($0) })),
    ])
    return String(decoding: JSONWriter.bytes(document), as: UTF8.self)
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
        head.element("title", text: title)
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
    page.element("h1", text: title)
    for line in [subtitle, figure] + facts { page.element("p", text: line) }
    page.element("h2", text: words.madeOf)
    page.element("ul") { list in
      for line in madeOf { list.element("li", text: line) }
    }
    for part in explanation.parts {
      page.element("h2", text: heading(of: part))
      let table = table(of: part)
      TableMarkup(
        columns: table.columns.map { .init($0.title, isNumber: $0.isNumber) },
        rows: zip(part.rows, table.rows).map { row, cells in
          [.code(cells[0]), .number(cells[1]), .text(cells[2], remark: row.source ?? ""), .number(cells[3])]
        }
      ).draw(in: &page)
      let rest = part.rowCount - part.rows.count
      if rest > 0 { page.guide(words.moreRows(context.numbers.integer(rest))) }
    }
    for obstacle in explanation.obstacles { page.element("p", text: obstacle) }
  }

  private func document(_ part: Explanation.Part) -> JSONValue {
    .object([
      ("role", .string(part.role)), ("measure", .string(part.measure)), ("rows", .integer(part.rowCount)),
      (
        "listed",
        .array(
          part.rows.map { row in
            .object([
              ("source", .string(row.origin.source)), ("file", .string(row.origin.file)),
              ("hash", .string(row.origin.hash)), ("line", .integer(row.line)),
              ("day", .string(row.day.text)),
              ("value", row.value.map { .number($0) } ?? .null), ("original", .text(row.source)),
            ])
          })
      ),
    ])
  }

  private var title: String {
    let value = explanation.value
    let member = value.dimension == .company ? nil : context.memberLabel(value)
    return ([context.kpiLabel(value.kpi)] + [member].compactMap { $0 }).joined(separator: ", ")
  }

  private var subtitle: String {
    var parts = [context.words.asOf(context.days.long(explanation.asOf))]
    if !explanation.scope.isEmpty { parts.append(context.scopeLabel(explanation.scope)) }
    let period = explanation.value.period
    parts.append(
      period.grain == .all ? "\(period.first.text)/\(period.last.text)" : context.days.period(period))
    return parts.joined(separator: " · ")
  }

  /// The value with cases and interval; a rate that cannot be read yet says from when.
  private var figure: String {
    let value = explanation.value
    var parts = [context.text(value)]
    if let low = value.low, let high = value.high {
      parts.append(context.words.interval(context.text(low, value.kpi), context.text(high, value.kpi)))
    }
    parts.append(context.words.cases(value.count, context.numbers.integer(value.count)))
    if !value.isMature { parts.append(context.words.readableFrom(context.days.long(value.readableFrom))) }
    return parts.joined(separator: " · ")
  }

  private var facts: [String] {
    let hash = explanation.catalogue.kpi(explanation.value.kpi)?.hash ?? ""
    return [words.definitionHash(hash), words.printedBy(explanation.runs)]
  }

  private var madeOf: [String] {
    guard let kpi = explanation.catalogue.kpi(explanation.value.kpi) else { return [] }
    return DefinitionText(catalogue: explanation.catalogue, words: words).lines(of: kpi)
  }

  private func heading(of part: Explanation.Part) -> String {
    "\(part.role): \(part.measure), \(words.rowCount(context.numbers.integer(part.rowCount)))"
  }

  private func table(of part: Explanation.Part) -> AlignedTable {
    AlignedTable(
      columns: [
        .init(title: context.words.column(.file)), .init(title: words.line, isNumber: true),
        .init(title: words.day), .init(title: context.words.column(.value), isNumber: true),
      ],
      rows: part.rows.map { [$0.origin.file, "\($0.line)", $0.day.text, $0.value ?? RenderContext.unknown] })
  }

  private static func clean(_ line: String) -> String {
    String(line.map { $0.isNewline || $0.isControl ? " " : $0 })
  }
}
