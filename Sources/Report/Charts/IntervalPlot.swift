/// One line of a forest plot: an estimate with its interval, zero, and the band of what does not matter.
struct IntervalPlot {
  let estimate: Double
  let low: Double
  let high: Double
  let margin: Double
  /// The largest distance from zero that the plot shows, shared by the rows that are compared.
  let reach: Double
  let cssClass: String

  static let width = 200.0
  static let height = 26.0

  func draw(in markup: inout Markup, title: String, description: String) {
    let drawing = Drawing(
      width: Self.width, height: Self.height, title: title, description: description)
    let scale = LinearScale([-reach, reach], includesZero: true, start: 4, end: Self.width - 4)
    let middle = Self.height / 2
    drawing.draw(in: &markup, cssClass: "interval") { svg in
      if margin > 0 {
        svg.bar(
          fromX: scale.pixel(-margin), toX: scale.pixel(margin), y: 2, height: Self.height - 4, "margin")
      }
      svg.rule(x1: scale.pixel(0), y1: 0, x2: scale.pixel(0), y2: Self.height, "axis")
      svg.rule(x1: scale.pixel(low), y1: middle, x2: scale.pixel(high), y2: middle, "whisker \(cssClass)")
      svg.dot(x: scale.pixel(estimate), y: middle, radius: 4, "estimate \(cssClass)")
    }
  }
}
