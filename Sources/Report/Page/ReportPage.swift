import TerrainModel

/// `report.html`: one self-contained page. The first screen says what it is, how things stand and what to do next;
/// then come the eight steps in their order, and the quality of the data they rest on.
struct ReportPage {
  let context: RenderContext

  var bytes: [UInt8] {
    var page = Markup()
    page.documentType()
    page.element("html", ["lang": context.language.rawValue]) { html in
      drawHead(in: &html)
      html.element("body") { body in
        body.element("a", ["class": "skip", "href": "#content"], text: context.words.guide(.skipToContent))
        body.element("div", ["class": "page"]) { drawBody(in: &$0) }
      }
    }
    page.newline()
    return page.bytes
  }

  private var title: String { context.result.pipeline.title[context.language] }

  private func drawHead(in html: inout Markup) {
    html.element("head") { head in
      head.void("meta", ["charset": "utf-8"])
      head.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      head.void("meta", ["name": "referrer", "content": "no-referrer"])
      // Nothing may be loaded from anywhere, whatever a text might try.
      head.void(
        "meta",
        [
          "http-equiv": "Content-Security-Policy", "content": "default-src 'none'; style-src 'unsafe-inline'",
        ])
      head.element("title", text: "\(title) – \(context.result.asOf.text)")
      head.style(PageStyle.sheet)
    }
    html.newline()
  }

  private func drawBody(in page: inout Markup) {
    FirstScreen(context: context).draw(in: &page)
    page.element("main", ["id": "content"]) { main in
      FirstScreen(context: context).drawSteps(in: &main)
      ObjectivesOverview(context: context).draw(in: &main)
      for chapter in Chapter.allCases { chapter.draw(in: &main, context) }
    }
    page.element("footer") { footer in
      footer.element(
        "p",
        text: "\(context.words.producedBy(context.result.programVersion)) · \(context.result.pipeline.name)")
    }
  }
}
