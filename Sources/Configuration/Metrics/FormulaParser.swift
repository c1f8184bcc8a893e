import TerrainModel

/// Reads formulas over KPIs: numbers, names, `+ - * /` with the usual precedence, and parentheses.
///
/// ```
/// sum     = product { ("+" | "-") product }
/// product = factor { ("*" | "/") factor }
/// factor  = number | name | "(" sum ")"
/// ```
struct FormulaParser {
  /// What is wrong with a formula, and where: `offset` counts its characters from 0.
  struct Problem: Error, Equatable {
    var offset: Int
    var message: String
  }

  /// Bounds the recursion of whoever walks the result.
  static let depthLimit = 40
  static let lengthLimit = 400

  private let signs: [Unicode.Scalar]
  private var position = 0
  private var depth = 0

  private init(_ text: String) {
    signs = Array(text.unicodeScalars)
  }

  static func parse(_ text: String) -> Result<Formula, Problem> {
    guard text.utf8.count <= lengthLimit else {
      return .failure(Problem(offset: 0, message: "the formula is longer than \(lengthLimit) signs"))
    }
    var parser = FormulaParser(text)
    do throws(Problem) {
      let formula = try parser.sum()
      parser.skipSpace()
      if parser.position < parser.signs.count { throw parser.unexpected("an operator (+ - * /) or the end") }
      return .success(formula)
    } catch {
      return .failure(error)
    }
  }

  private mutating func sum() throws(Problem) -> Formula {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.depthLimit {
      throw Problem(offset: position, message: "more than \(Self.depthLimit) parentheses inside each other")
    }
    var result = try product()
    while let sign = next(["+", "-"]) {
      let right = try product()
      result = sign == "+" ? .add(result, right) : .subtract(result, right)
    }
    return result
  }

  private mutating func product() throws(Problem) -> Formula {
    var result = try factor()
    while let sign = next(["*", "/"]) {
      let right = try factor()
      result = sign == "*" ? .multiply(result, right) : .divide(result, right)
    }
    return result
  }

  private mutating func factor() throws(Problem) -> Formula {
    skipSpace()
    let start = position
    if next(["("]) != nil {
      let inner = try sum()
      guard next([")"]) != nil else { throw unexpected("“)” for the “(” at character \(start + 1)") }
      return inner
    }
    let word = take { Self.isWord($0) || $0 == "." }
    guard let first = word.unicodeScalars.first else {
      throw unexpected("a number, the name of a KPI or “(”")
    }
    if ("0"..."9").contains(first) || first == "." {
      guard let number = NumberText.double(word) else {
        throw Problem(offset: start, message: "“\(word)” is no number")
      }
      return .number(number)
    }
    return .kpi(word)
  }

  private mutating func next(_ wanted: [Unicode.Scalar]) -> Unicode.Scalar? {
    skipSpace()
    guard position < signs.count, wanted.contains(signs[position]) else { return nil }
    position += 1
    return signs[position - 1]
  }

  private mutating func skipSpace() {
    while position < signs.count, signs[position] == " " || signs[position] == "\n" || signs[position] == "\t"
    {
      position += 1
    }
  }

  private mutating func take(while belongs: (Unicode.Scalar) -> Bool) -> String {
    var word = String.UnicodeScalarView()
    while position < signs.count, belongs(signs[position]) {
      word.append(signs[position])
      position += 1
    }
    return String(word)
  }

  private static func isWord(_ sign: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(sign) || ("A"..."Z").contains(sign) || ("0"..."9").contains(sign) || sign == "_"
  }

  private func unexpected(_ expected: String) -> Problem {
    let found = position < signs.count ? "“\(signs[position])”" : "the end"
    return Problem(offset: position, message: "found \(found); expected \(expected)")
  }
}
