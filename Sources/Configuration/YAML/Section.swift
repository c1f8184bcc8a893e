import TerrainModel
import Yams

/// A mapping whose keys are the cases of an enumeration: what is not among them is complained about at once, with
/// the nearest key.
struct Section<Key: RawRepresentable & CaseIterable & Hashable> where Key.RawValue == String {
  /// What the section describes, for complaints (`a source`).
  let title: String
  let location: SourceLocation
  let log: DiagnosticLog
  private var values: [Key: YAMLValue] = [:]

  /// Nil, with a complaint, where the value is no mapping.
  init?(_ value: YAMLValue, named title: String, expected: String? = nil) {
    guard let pairs = value.pairs else {
      value.complain(expected: expected ?? "\(title) with keys")
      return nil
    }
    self.title = title
    location = value.location
    log = value.log
    for (name, place, value) in pairs {
      guard let key = Key(rawValue: SnakeCase.word(name)), SnakeCase.of(key.rawValue) == name else {
        let known = Key.allCases.map { SnakeCase.of($0.rawValue) }
        value.log.error(
          place, "unknown key “\(name.prefix(60))” in \(title).",
          advice: NearestName.advice(name, among: known, listed: "Keys here"))
        continue
      }
      values[key] = value
    }
  }

  /// The value of a key, if it was given; `key:` with nothing after it counts as not given.
  subscript(_ key: Key) -> YAMLValue? {
    guard let value = values[key], !value.isNothing else { return nil }
    return value
  }

  func has(_ key: Key) -> Bool { self[key] != nil }

  /// The value of a key that must be there; complains where it is not.
  func required(_ key: Key) -> YAMLValue? {
    if let value = self[key] { return value }
    log.error(
      values[key]?.location ?? location, "\(title) lacks “\(SnakeCase.of(key.rawValue))”.",
      advice: "Add `\(SnakeCase.of(key.rawValue)): …`.")
    return nil
  }

  func place(_ key: Key) -> SourceLocation { values[key]?.location ?? location }

  /// A text that must be there.
  func text(_ key: Key) -> String? { required(key)?.text() }

  func name(_ key: Key) -> String? { required(key)?.name() }

  func localized(_ key: Key) -> LocalizedText? { required(key)?.localized() }

  func word<Word: RawRepresentable & CaseIterable>(_ key: Key, _ type: Word.Type) -> Word?
  where Word.RawValue == String {
    required(key)?.word(type)
  }

  func day(_ key: Key) -> CalendarDay? { required(key)?.day() }

  func number(_ key: Key, in range: ClosedRange<Double> = -1e15...1e15) -> Double? {
    required(key)?.number(in: range)
  }

  /// The elements of a list of sections; empty where the key is absent.
  func sections<Inner>(_ key: Key, _ type: Inner.Type, named title: String) -> [Section<Inner>] {
    guard let value = self[key] else { return [] }
    guard let elements = value.elements else {
      value.complain(expected: "a list, each element starting with “- ”")
      return []
    }
    return elements.compactMap { Section<Inner>($0, named: title) }
  }

  func section<Inner>(_ key: Key, _ type: Inner.Type, named title: String) -> Section<Inner>? {
    self[key].flatMap { Section<Inner>($0, named: title) }
  }

  /// The elements of an optional list of names or texts.
  func texts(_ key: Key) -> [String] { self[key]?.texts() ?? [] }
}
