import TerrainModel

/// A series without axes, in a table cell: its course, its latest readable value, and what is too recent to judge.
struct Sparkline {
  let values: [MetricValue]

  static let width = 132.0
  static let height = 30.0

  func draw(in markup: inout Markup, title: String, description: String) {
    let drawing = Drawing(
      width: Self.width, height: Self.height, title: title, description: description)
    let numbers = values.compactMap(\.value)
    let vertical = LinearScale(numbers, includesZero: false, start: Self.height - 4, end: 4)
    let step = values.count > 1 ? (Self.width - 8) / Double(values.count - 1) : 0
    let points = values.enumerated().map { index, value in
      value.value.map { (x: 4 + Double(index) * step, y: vertical.pixel($0)) }
    }
    drawing.draw(in: &markup, cssClass: "spark") { svg in
      let split = values.lastIndex { $0.isMature } ?? -1
      svg.line(Array(points.prefix(split + 1)), "course")
      svg.line(Array(points.suffix(from: max(split, 0))), "course immature")
      if let last = points.prefix(split + 1).last(where: { $0 != nil }), let last {
        svg.dot(x: last.x, y: last.y, radius: 2.4, "point")
      }
    }
  }
}
