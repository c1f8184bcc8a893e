import TerrainModel

/// What a reader sees first: what this is, as of when, how things stand, and what to do.
struct FirstScreen {
  static let steps = 5

  let context: RenderContext

  func draw(in page: inout Markup) {
    let result = context.result
    page.element("header", ["class": "top"]) { header in
      header.element("h1", text: result.pipeline.title[context.language])
      let plan = result.plan.map { " · " + $0.title[context.language] } ?? ""
      header.element(
        "p", ["class": "meta"], text: context.words.asOf(context.days.long(result.asOf)) + plan)
      header.element("p", ["class": "headline"], text: Headline(context: context).text)
      if result.plan == nil { header.absent(context.words.absence(.plan)) }
      drawContents(in: &header)
    }
    page.newline()
  }

  private func drawContents(in header: inout Markup) {
    header.element("nav", ["aria-label": context.words.heading(.contents)]) { nav in
      nav.element("ol") { list in
        for chapter in Chapter.allCases {
          list.element("li") { item in
            let number = chapter.number.map { "\($0) " } ?? ""
            let words =
              context.words.heading(chapter.heading).split(separator: ":").first.map(String.init) ?? ""
            item.element(
              "a", ["href": "#\(chapter.id)"],
              text: number + words.trimmingNoBreakSpaces)
          }
        }
      }
    }
  }

  func drawSteps(in main: inout Markup) {
    let steps = context.result.nextSteps.map { context.words.nextStep($0, context.stepTexts) }
    main.element("section", ["class": "first", "aria-labelledby": "steps-title"]) { section in
      section.element("h2", ["id": "steps-title"], text: context.words.heading(.nextSteps))
      section.element("ol", ["class": "steps"]) { list in
        for step in steps.prefix(Self.steps) { list.element("li", text: step) }
      }
      guard steps.count > Self.steps else { return }
      section.folded(context.words.more(context.numbers.integer(steps.count - Self.steps))) { rest in
        rest.element("ul") { list in
          for step in steps.dropFirst(Self.steps) { list.element("li", text: step) }
        }
      }
    }
    main.newline()
  }
}
