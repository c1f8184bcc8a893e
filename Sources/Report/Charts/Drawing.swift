/// An SVG image with a title and a description, in which marks are drawn. Colours are classes of the page's style
/// sheet, so that light, dark and print need no second image.
struct Drawing {
  let width: Double
  let height: Double
  let title: String
  let description: String

  func draw(in markup: inout Markup, cssClass: String, _ marks: (inout Markup) -> Void) {
    let box = "0 0 \(Self.text(width)) \(Self.text(height))"
    markup.element(
      "svg",
      [
        "class": cssClass, "viewBox": box, "width": Self.text(width), "height": Self.text(height),
        "role": "img", "aria-label": description.isEmpty ? title : "\(title). \(description)",
      ]
    ) { svg in
      svg.element("title", text: title)
      if !description.isEmpty { svg.element("desc", text: description) }
      marks(&svg)
    }
  }

  /// A coordinate with at most one decimal.
  static func text(_ value: Double) -> String {
    PlainNumber.text((value * 10).rounded() / 10)
  }
}
