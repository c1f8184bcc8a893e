import TerrainModel

/// The kinds of values that configuration files hold. Each accessor complains once and gives nil.
extension YAMLValue {
  /// A text that is not empty. Numbers and words like `no` count as the text that was written.
  func text(_ expected: String = "a text") -> String? {
    guard let text = scalarText, !text.isEmpty else {
      complain(expected: expected)
      return nil
    }
    return text
  }

  /// A name that other parts of the files refer to: letters, digits, `_`, `-` and `.`.
  func name() -> String? {
    guard let name = text("a name") else { return nil }
    let valid = name.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        || "_-.".unicodeScalars.contains($0)
    }
    guard valid, name.utf8.count <= 80 else {
      complain(expected: "a name of letters, digits, “_”, “-” and “.”, at most 80 of them")
      return nil
    }
    return name
  }

  /// A name that formulas can have among their operands: they read “-” as a subtraction.
  func operandName() -> String? {
    guard let name = name() else { return nil }
    guard !name.contains("-") else {
      complain(
        expected: "a name without “-”, which formulas read as a subtraction",
        advice: "Write “\(name.replacing("-", with: "_"))”.")
      return nil
    }
    return name
  }

  /// `true` or `false`.
  func flag() -> Bool? {
    switch scalarText {
    case "true": return true
    case "false": return false
    default:
      complain(expected: "true or false")
      return nil
    }
  }

  /// A whole number in a range.
  func integer(in range: ClosedRange<Int>) -> Int? {
    guard let text = scalarText, let number = Int(text), range.contains(number) else {
      complain(expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  /// A finite number in a range; with a point, and without group separators.
  func number(in range: ClosedRange<Double>) -> Double? {
    guard let text = scalarText, let number = NumberText.double(text), range.contains(number) else {
      complain(expected: Self.describe(range))
      return nil
    }
    return number
  }

  private static func describe(_ range: ClosedRange<Double>) -> String {
    if range.upperBound < 1e15 {
      return "a number from \(NumberText.plain(range.lowerBound)) to \(NumberText.plain(range.upperBound))"
    }
    return range.lowerBound == 0
      ? "a number of at least 0" : "a number below 10¹⁵, with a point and without spaces"
  }

  /// An amount of money in 10⁻⁴, exact; at most four decimals.
  func money() -> Int64? {
    guard let text = scalarText, let amount = NumberText.fixedPoint(text) else {
      complain(expected: "an amount with at most four decimals, such as 12000 or 99.50")
      return nil
    }
    return amount
  }

  /// A day that exists, as `YYYY-MM-DD`.
  func day() -> CalendarDay? {
    guard let text = scalarText, let day = CalendarDay(text: text), (1900...2200).contains(day.civil.year)
    else {
      complain(expected: "a day that exists, as YYYY-MM-DD, from 1900 to 2200")
      return nil
    }
    return day
  }

  /// One of the words of an enumeration, in snake case.
  func word<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> Word? where Word.RawValue == String {
    let words = Word.allCases.map { (SnakeCase.of($0.rawValue), $0) }
    guard let text = scalarText else {
      complain(expected: "one of \(words.map(\.0).joined(separator: ", "))")
      return nil
    }
    if let match = words.first(where: { $0.0 == text }) { return match.1 }
    unknown(text, among: words.map(\.0))
    return nil
  }

  /// One text, or a list of texts; empty lists are complained about.
  func texts(_ expected: String = "a text or a list of texts") -> [String]? {
    guard let elements else { return text(expected).map { [$0] } }
    guard !elements.isEmpty else {
      complain(expected: expected)
      return nil
    }
    let texts = elements.map { $0.text() }
    return texts.contains(nil) ? nil : texts.compactMap { $0 }
  }

  /// A text for every language: one text, or `en` and `fr`.
  func localized() -> LocalizedText? {
    if let text = scalarText, !text.isEmpty { return LocalizedText(text) }
    guard
      let section = Section<LanguageKey>(
        self, named: "a text in two languages", expected: "a text, or one each for en and fr")
    else { return nil }
    guard let en = section.text(.en), let fr = section.text(.fr) else { return nil }
    return LocalizedText(en: en, fr: fr)
  }

  /// The elements of a list, or the value itself where it is no list.
  var oneOrMore: [YAMLValue] { elements ?? [self] }

  /// Notes a name that is none of the known ones.
  func unknown(_ name: String, among candidates: [String]) {
    log.error(
      location,
      "found \(found); expected \(candidates.count <= 12 ? "one of \(candidates.joined(separator: ", "))" : "a known name").",
      advice: NearestName.of(name, among: candidates).map { "Did you mean “\($0)”?" }
        ?? (candidates.count > 12 ? NearestName.advice(name, among: candidates) : ""))
  }
}

enum LanguageKey: String, CaseIterable {
  case en, fr
}
