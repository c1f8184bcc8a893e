import TerrainModel

/// Reads formulas over KPIs: numbers, names, `+ - * / ^` with the usual precedence, functions and parentheses.
///
/// ```
/// sum     = product { ("+" | "-") product }
/// product = sign { ("*" | "/") sign }
/// sign    = "-" sign | power
/// power   = factor [ "^" sign ]
/// factor  = number | name | function "(" sum { "," sum } ")" | "(" sum ")"
/// ```
struct FormulaParser {
  /// What is wrong with a formula, and where: `offset` counts its characters from 0.
  struct Problem: Error, Equatable {
    var offset: Int
    var message: String
  }

  /// A formula, and each name in it with its place, in order.
  struct Parsed: Equatable {
    var formula: Formula
    var names: [Name]
  }

  struct Name: Equatable {
    var text: String
    var offset: Int
  }

  /// Bounds the recursion of whoever walks the result.
  static let depthLimit = 40
  static let lengthLimit = 400

  private let signs: [Unicode.Scalar]
  private var position = 0
  private var depth = 0
  private var names: [Name] = []

  private init(_ text: String) {
    signs = Array(text.unicodeScalars)
  }

  static func parse(_ text: String) -> Result<Parsed, Problem> {
    guard text.utf8.count <= lengthLimit else {
      return .failure(Problem(offset: 0, message: "the formula is longer than \(lengthLimit) signs"))
    }
    var parser = FormulaParser(text)
    do throws(Problem) {
      let formula = try parser.sum()
      parser.skipSpace()
      if parser.position < parser.signs.count {
        throw parser.unexpected("an operator (+ - * / ^) or the end")
      }
      return .success(Parsed(formula: formula, names: parser.names))
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
    var result = try sign()
    while true {
      let place = position
      guard let operation = next(["*", "/"]) else { return result }
      let right = try sign()
      if operation == "/", right == .number(0) {
        throw Problem(offset: place, message: "a division by zero has no result")
      }
      result = operation == "*" ? .multiply(result, right) : .divide(result, right)
    }
  }

  private mutating func sign() throws(Problem) -> Formula {
    guard next(["-"]) != nil else { return try power() }
    try descend()
    defer { depth -= 1 }
    let inner = try sign()
    if case .number(let number) = inner { return .number(-number) }
    return .negate(inner)
  }

  private mutating func power() throws(Problem) -> Formula {
    let base = try factor()
    guard next(["^"]) != nil else { return base }
    try descend()
    defer { depth -= 1 }
    return .power(base, try sign())
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
    if next(["("]) != nil { return try call(word, at: start) }
    names.append(Name(text: word, offset: start))
    return .kpi(word)
  }

  /// The arguments and the closing parenthesis.
  private mutating func call(_ word: String, at start: Int) throws(Problem) -> Formula {
    let known = FormulaFunction.allCases.map(\.rawValue)
    guard let function = FormulaFunction(rawValue: word) else {
      throw Problem(
        offset: start, message: "“\(word)” is no function; there are \(known.joined(separator: ", "))")
    }
    var arguments = [try sum()]
    while next([","]) != nil { arguments.append(try sum()) }
    guard next([")"]) != nil else { throw unexpected("“,” or “)” in the arguments of \(word)") }
    guard function.arguments.contains(arguments.count) else {
      let range = function.arguments
      let expected = range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
      throw Problem(
        offset: start,
        message: "\(word) takes \(Language.en.counted(expected, "argument")); found \(arguments.count)")
    }
    return .call(function, arguments)
  }

  private mutating func descend() throws(Problem) {
    depth += 1
    if depth > Self.depthLimit {
      throw Problem(offset: position, message: "more than \(Self.depthLimit) levels inside each other")
    }
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
