import TerrainModel

/// A series month by month with the limits of its own noise, and the months that stand out of it.
struct ProcessChart {
  let values: [MetricValue]
  /// Mean and limits, where the series has them.
  let limits: (low: Double, mean: Double, high: Double)?
  /// Names of the periods that are signals.
  let signals: Set<String>
  let context: RenderContext

  static let width = 560.0
  static let height = 190.0
  private static let left = 58.0
  private static let right = 12.0
  private static let top = 12.0
  private static let bottom = 26.0

  func draw(in markup: inout Markup, title: String, description: String) {
    let drawing = Drawing(
      width: Self.width, height: Self.height, title: title, description: description)
    let scale = vertical
    drawing.draw(in: &markup, cssClass: "process") { svg in
      if let limits {
        let (top, bottom) = (scale.pixel(limits.high), scale.pixel(max(limits.low, scale.domain.lowerBound)))
        svg.bar(fromX: Self.left, toX: Self.width - Self.right, y: top, height: bottom - top, "noise")
        svg.rule(
          x1: Self.left, y1: scale.pixel(limits.mean), x2: Self.width - Self.right,
          y2: scale.pixel(limits.mean), "mean")
      }
      drawAxes(in: &svg, scale)
      drawSeries(in: &svg, scale)
    }
  }

  private var vertical: LinearScale {
    var numbers = values.compactMap(\.value)
    if let limits { numbers += [limits.high, max(limits.low, 0)] }
    return LinearScale(
      numbers, includesZero: true, start: Self.height - Self.bottom, end: Self.top
    ).rounded(ticks: 4)
  }

  private func x(_ index: Int) -> Double {
    let inner = Self.width - Self.left - Self.right - 16
    let step = values.count > 1 ? inner / Double(values.count - 1) : 0
    return Self.left + 8 + Double(index) * step
  }

  private func drawAxes(in svg: inout Markup, _ scale: LinearScale) {
    let definition = values.first.flatMap { context.definition($0.kpi) }
    for tick in scale.ticks(4) {
      let y = scale.pixel(tick)
      svg.rule(x1: Self.left, y1: y, x2: Self.width - Self.right, y2: y, tick == 0 ? "axis" : "grid")
      let text = context.numbers.compact(
        tick, definition?.unit ?? .count, decimals: definition?.decimals ?? 0)
      svg.label(text, x: Self.left - 6, y: y + 3.5, anchor: "end", "tick")
    }
    let every = max(1, (values.count + 5) / 6)
    for (index, value) in values.enumerated() where (values.count - 1 - index) % every == 0 {
      let isLast = index == values.count - 1
      svg.label(
        context.days.period(value.period), x: x(index) + (isLast ? 8 : 0), y: Self.height - 8,
        anchor: isLast ? "end" : "middle", "tick")
    }
  }

  private func drawSeries(in svg: inout Markup, _ scale: LinearScale) {
    let points = values.enumerated().map { index, value in
      value.value.map { (x: x(index), y: scale.pixel($0)) }
    }
    let split = values.lastIndex { $0.isMature } ?? -1
    svg.line(Array(points.prefix(split + 1)), "course")
    svg.line(Array(points.suffix(from: max(split, 0))), "course immature")
    for (index, point) in points.enumerated() {
      guard let point else { continue }
      if signals.contains(values[index].period.name) {
        svg.dot(x: point.x, y: point.y, radius: 4.5, "point signal")
      } else {
        svg.dot(x: point.x, y: point.y, radius: 2.2, index > split ? "point immature" : "point")
      }
    }
  }
}
