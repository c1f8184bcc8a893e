/// The marks that charts are made of.
extension Markup {
  mutating func rule(x1: Double, y1: Double, x2: Double, y2: Double, _ cssClass: String) {
    element(
      "line",
      [
        "class": cssClass, "x1": Drawing.text(x1), "y1": Drawing.text(y1), "x2": Drawing.text(x2),
        "y2": Drawing.text(y2),
      ])
  }

  /// A bar between two ends, in any order.
  mutating func bar(fromX: Double, toX: Double, y: Double, height: Double, _ cssClass: String) {
    element(
      "rect",
      [
        "class": cssClass, "x": Drawing.text(min(fromX, toX)), "y": Drawing.text(y),
        "width": Drawing.text(max((toX - fromX).magnitude, 0)), "height": Drawing.text(height),
      ])
  }

  mutating func dot(x: Double, y: Double, radius: Double, _ cssClass: String) {
    element(
      "circle",
      ["class": cssClass, "cx": Drawing.text(x), "cy": Drawing.text(y), "r": Drawing.text(radius)])
  }

  /// A line through points; a missing point breaks it. A piece of one point is not drawn.
  mutating func line(_ points: [(x: Double, y: Double)?], _ cssClass: String) {
    var path = ""
    var isOpen = false
    for point in points {
      guard let point else {
        isOpen = false
        continue
      }
      path += "\(isOpen ? "L" : "M")\(Drawing.text(point.x)) \(Drawing.text(point.y))"
      isOpen = true
    }
    if !path.isEmpty { element("path", ["class": cssClass, "d": path]) }
  }

  mutating func label(_ text: String, x: Double, y: Double, anchor: String, _ cssClass: String) {
    element(
      "text",
      ["class": cssClass, "x": Drawing.text(x), "y": Drawing.text(y), "text-anchor": anchor], text: text)
  }
}
