/// An objective at a glance: what is there, what would be expected by now, where the target is, and where the
/// forecast says it will end.
struct BulletChart {
  let actual: Double?
  let expected: Double?
  let target: Double
  let low: Double?
  let high: Double?
  /// Class of the actual bar: the objective's status.
  let statusClass: String

  static let width = 200.0
  static let height = 26.0

  func draw(in markup: inout Markup, title: String, description: String) {
    let drawing = Drawing(
      width: Self.width, height: Self.height, title: title, description: description)
    let values = [actual, expected, target, low, high].compactMap { $0 }
    let reach = (values.max() ?? 1) > 0 ? (values.max() ?? 1) * 1.04 : 1
    let scale = LinearScale(values + [reach], includesZero: true, start: 1, end: Self.width - 1)
    drawing.draw(in: &markup, cssClass: "bullet") { svg in
      svg.bar(fromX: 0, toX: Self.width, y: 5, height: 16, "track")
      if let low, let high {
        svg.bar(fromX: scale.pixel(low), toX: scale.pixel(high), y: 5, height: 16, "forecast")
      }
      if let actual {
        svg.bar(fromX: scale.pixel(0), toX: scale.pixel(actual), y: 10, height: 6, "actual \(statusClass)")
      }
      if let expected {
        svg.rule(x1: scale.pixel(expected), y1: 5, x2: scale.pixel(expected), y2: 21, "expected")
      }
      svg.rule(x1: scale.pixel(target), y1: 2, x2: scale.pixel(target), y2: 24, "target")
    }
  }
}
