import TerrainModel

/// What all of it rests on: rows that add up, what was set aside, what could not be matched, what is not shown.
struct DataQualitySection {
  static let names = 20

  let context: RenderContext

  func draw(in page: inout Markup) {
    drawRows(in: &page)
    drawRules(in: &page)
    drawUnmatched(in: &page)
    BoundsSection(context: context).draw(in: &page)
    RestatementsSection(context: context).draw(in: &page)
    ReconciliationSection(context: context).draw(in: &page)
    drawJoins(in: &page)
    drawDiagnostics(in: &page)
    drawWithheld(in: &page)
  }

  private func drawRows(in page: inout Markup) {
    let words = context.words
    page.title(words.heading(.rowAccount))
    for sum in RowSums(context: context).sentences { page.element("p", ["class": "sums"], text: sum) }
    let isBalanced = context.result.files.allSatisfy(\.rows.isBalanced)
    page.element(
      "p", ["class": isBalanced ? "note" : "bad"],
      text: words.guide(isBalanced ? .rowsBalance : .rowsDoNotBalance))
    SourceTable(context: context).table.draw(in: &page)
    page.folded("\(words.heading(.files)) (\(context.numbers.integer(context.result.files.count)))") {
      details in
      SourceTable(context: context).files.draw(in: &details)
      if context.result.pipeline.sources.contains(where: { $0.repOrigin == .folder }) {
        details.guide(words.guide(.filePaths))
      }
    }
  }

  private func drawRules(in page: inout Markup) {
    let words = context.words
    page.title(words.heading(.rejects))
    var rows: [String: (source: String, rule: Rule, count: Int)] = [:]
    for file in context.result.files {
      for (rule, count) in file.rules where count > 0 {
        let key = "\(file.origin.source)\u{1F}\(rule.rawValue)"
        rows[key] = (file.origin.source, rule, (rows[key]?.count ?? 0) + count)
      }
    }
    guard !rows.isEmpty else { return page.paragraph(words.absence(.rejects)) }
    let sorted = rows.values.sorted {
      ($1.count, $0.source, $0.rule.rawValue) < ($0.count, $1.source, $1.rule.rawValue)
    }
    TableMarkup(
      columns: [
        .init(words.column(.meaning)), .init(words.column(.rows), isNumber: true),
        .init(words.column(.verdict)), .init(words.column(.source)), .init(words.column(.rule)),
      ],
      rows: sorted.map {
        [
          .head(words.rule($0.rule)), .number(context.numbers.integer($0.count)),
          .text(words.ruleEffect($0.rule.severity)), .text($0.source), .code($0.rule.rawValue),
        ]
      }, stacks: true
    ).draw(in: &page)
  }

  private func drawUnmatched(in page: inout Markup) {
    let words = context.words
    page.title(words.heading(.unmatched))
    let names = UnmatchedOrder.sorted(context.result.unmatched)
    guard !names.isEmpty else { return page.paragraph(words.absence(.unmatched)) }
    TableMarkup(
      columns: [
        .init(words.column(.name)), .init(words.column(.field)), .init(words.column(.rows), isNumber: true),
        .init(words.column(.money), isNumber: true), .init(words.column(.candidate)),
        .init(words.column(.source)),
      ],
      rows: names.prefix(Self.names).map {
        [
          .head($0.name.isEmpty ? RenderContext.unknown : $0.name), .text(context.fieldLabel($0.field)),
          .number(context.numbers.integer($0.rows)), .number(context.money($0.amount)),
          .text($0.candidate ?? RenderContext.unknown), .text($0.source),
        ]
      }, stacks: true
    ).draw(in: &page)
    if names.count > Self.names {
      page.guide(words.moreRows(context.numbers.integer(names.count - Self.names)))
    }
    if names.contains(where: { Disclosure.isPersonal($0.field) }) { page.guide(words.guide(.peopleUnnamed)) }
  }

  private func drawJoins(in page: inout Markup) {
    let coverage = context.result.coverage
    guard coverage.touches + coverage.opportunities > 0 else { return }
    let number = context.numbers.integer
    page.title(context.words.heading(.joins))
    page.paragraph(
      context.words.joined(
        touches: number(coverage.touchesJoined), of: number(coverage.touches),
        deals: number(coverage.opportunitiesJoined), of: number(coverage.opportunities)))
    page.guide(context.words.guide(.joins))
  }

  private func drawDiagnostics(in page: inout Markup) {
    guard !context.result.diagnostics.isEmpty else { return }
    page.title(context.words.heading(.diagnostics))
    page.element("ul") { list in
      for diagnostic in context.result.diagnostics {
        let stop = diagnostic.message.hasSuffix(".") || diagnostic.message.hasSuffix("?") ? "" : "."
        let advice = stop + (diagnostic.advice.isEmpty ? "" : " \(diagnostic.advice)")
        list.element("li") { item in
          item.element("b", text: context.words.severity(diagnostic.severity) + " ")
          item.element("code", text: diagnostic.location.text)
          item.text(" \(diagnostic.message)\(advice)")
        }
      }
    }
  }

  private func drawWithheld(in page: inout Markup) {
    let sentences = WithheldText(context: context).sentences
    guard !sentences.isEmpty else { return }
    page.title(context.words.heading(.notShown))
    page.element("ul") { list in
      for sentence in sentences { list.element("li", text: sentence) }
    }
  }
}
