/// The order of files that were delivered on one day, by their names.
enum DeliveryName {
  /// Whether one path comes before another: without extensions, so that `deals (1).csv` follows `deals.csv`, and with
  /// numbers compared as numbers, so that `deals-10.csv` follows `deals-9.csv`. Paths that are equal by that are
  /// compared as texts.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let (first, second) = (parts(left), parts(right))
    for (one, two) in zip(first, second) where one != two { return one < two }
    return first.count == second.count ? left < right : first.count < second.count
  }

  private enum Part: Comparable {
    case number(length: Int, digits: Substring)
    case sign(Character)

    static func < (left: Part, right: Part) -> Bool {
      switch (left, right) {
      case (.number(let one, let first), .number(let two, let second)):
        return one == two ? first < second : one < two
      case (.number, .sign): return true
      case (.sign, .number): return false
      case (.sign(let one), .sign(let two)): return one < two
      }
    }
  }

  private static func parts(_ path: String) -> [Part] {
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let end = path[name...].lastIndex(of: ".") ?? path.endIndex
    var parts: [Part] = []
    var rest = path[..<end]
    while let sign = rest.first {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      if digits.isEmpty {
        parts.append(.sign(sign))
        rest.removeFirst()
      } else {
        let significant = digits.drop { $0 == "0" }
        parts.append(.number(length: significant.count, digits: significant))
        rest = rest[digits.endIndex...]
      }
    }
    return parts
  }
}
