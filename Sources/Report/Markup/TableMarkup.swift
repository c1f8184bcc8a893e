/// An HTML table with headers in their scopes; on narrow screens its rows may become small cards.
struct TableMarkup {
  struct Column {
    var title: String
    var isNumber = false
    /// Says more about the title, below it.
    var remark = ""

    init(_ title: String, isNumber: Bool = false, remark: String = "") {
      self.title = title
      self.isNumber = isNumber
      self.remark = remark
    }
  }

  enum Cell {
    /// The row's own header.
    case head(String, remark: String = "")
    case text(String, remark: String = "")
    /// Long text, given room.
    case wide(String, remark: String = "")
    case number(String, remark: String = "")
    case status(String, cssClass: String)
    case code(String)
    case drawing((inout Markup) -> Void)
  }

  var caption = ""
  var columns: [Column]
  var rows: [[Cell]]
  /// Whether rows become cards on narrow screens; else the table scrolls sideways.
  var stacks = false
  /// Titles of groups of rows, by the index of their first row.
  var groups: [Int: String] = [:]
  var hasTotal = false

  func draw(in page: inout Markup) {
    page.element("div", ["class": "scroll", "tabindex": stacks ? "-1" : "0", "role": "group"]) { page in
      page.element("table", ["class": stacks ? "stack" : "plain"]) { table in
        if !caption.isEmpty { table.element("caption", text: caption) }
        drawHead(in: &table)
        table.element("tbody") { body in
          for (index, row) in rows.enumerated() {
            if let title = groups[index] { drawGroup(title, in: &body) }
            let isTotal = hasTotal && index == rows.count - 1
            body.element("tr", ["class": isTotal ? "total" : "row"]) { drawRow(row, in: &$0) }
          }
        }
      }
    }
    page.newline()
  }

  private func drawHead(in table: inout Markup) {
    table.element("thead") { head in
      head.element("tr") { row in
        for column in columns {
          row.element("th", ["scope": "col", "class": column.isNumber ? "n" : "t"]) { cell in
            cell.text(column.title)
            if !column.remark.isEmpty { cell.element("small", text: column.remark) }
          }
        }
      }
    }
  }

  private func drawGroup(_ title: String, in body: inout Markup) {
    body.element("tr", ["class": "group"]) { row in
      row.element("th", ["scope": "colgroup", "colspan": "\(columns.count)"], text: title)
    }
  }

  private func drawRow(_ row: [Cell], in markup: inout Markup) {
    for (index, cell) in row.enumerated() {
      let label = index < columns.count ? columns[index].title : ""
      switch cell {
      case .head(let text, let remark):
        markup.element("th", ["scope": "row"]) { Self.write(text, remark, in: &$0) }
      case .text(let text, let remark):
        markup.element("td", ["data-label": label]) { Self.write(text, remark, in: &$0) }
      case .wide(let text, let remark):
        markup.element("td", ["class": "wide", "data-label": label]) { Self.write(text, remark, in: &$0) }
      case .number(let text, let remark):
        markup.element("td", ["class": "n", "data-label": label]) { Self.write(text, remark, in: &$0) }
      case .status(let text, let cssClass):
        markup.element("td", ["data-label": label]) {
          $0.element("span", ["class": "status \(cssClass)"], text: text)
        }
      case .code(let text):
        markup.element("td", ["data-label": label]) { $0.element("code", text: text) }
      case .drawing(let draw):
        markup.element("td", ["class": "chart"]) { draw(&$0) }
      }
    }
  }

  private static func write(_ text: String, _ remark: String, in cell: inout Markup) {
    cell.element("span") { inner in
      inner.text(text)
      if !remark.isEmpty { inner.element("small", text: remark) }
    }
  }
}
