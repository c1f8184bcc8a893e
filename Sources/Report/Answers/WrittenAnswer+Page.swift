import TerrainModel

extension WrittenAnswer {
  /// A page of its own, without network or script.
  var page: [UInt8] {
    var page = Markup()
    page.documentType()
    page.element("html", ["lang": language.rawValue]) { html in
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
          page.element("main", ["id": "content"]) { main in
            for block in blocks { block.draw(in: &main) }
          }
        }
      }
    }
    page.newline()
    return page.bytes
  }
}

extension WrittenAnswer.Block {
  fileprivate func draw(in page: inout Markup) {
    switch self {
    case .heading(let text, let level):
      let name: StaticString = level == 1 ? "h1" : level == 2 ? "h2" : "h3"
      page.element(name, text: text)
    case .paragraph(let text): page.paragraph(text)
    case .list(let lines):
      page.element("ul") { list in
        for line in lines { list.element("li", text: line) }
      }
    case .table(let table): table.markup.draw(in: &page)
    case .note(let text): page.guide(text)
    }
  }
}

extension WrittenAnswer.Table {
  fileprivate var markup: TableMarkup {
    TableMarkup(
      columns: columns.map { .init($0.title, isNumber: $0.isNumber) }
        + (hasOriginals ? [.init(originalTitle)] : []),
      rows: rows.map { row in
        zip(columns, row.cells).map { column, cell in
          column.isCode ? TableMarkup.Cell.code(cell) : column.isNumber ? .number(cell) : .text(cell)
        } + (hasOriginals ? [.code(row.original ?? "")] : [])
      })
  }
}
