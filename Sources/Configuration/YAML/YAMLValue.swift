import TerrainModel
import Yams

/// One value of a YAML file with its place. Each accessor gives the value as what was asked for, or notes what was
/// found and what was expected, and gives nil.
struct YAMLValue {
  let node: Node
  let location: SourceLocation
  let log: DiagnosticLog

  /// `parent` is the place to name where the parser does not give one.
  init(node: Node, file: String, parent: SourceLocation, log: DiagnosticLog) {
    self.node = node
    self.log = log
    if let mark = node.mark, mark.line > 0 {
      location = SourceLocation(file: file, line: mark.line, column: max(1, mark.column))
    } else {
      location = parent
    }
  }

  func child(_ node: Node) -> YAMLValue {
    YAMLValue(node: node, file: location.file, parent: location, log: log)
  }

  /// The text of a scalar as it was written; nil without a complaint for everything else, `~` and nothing included.
  var scalarText: String? {
    guard case .scalar(let scalar) = node, !isNothing else { return nil }
    return scalar.string
  }

  /// Whether the value was left out (`key:` alone) or is `~` or `null`.
  var isNothing: Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// The elements of a list; nil without a complaint for everything else.
  var elements: [YAMLValue]? {
    guard case .sequence(let sequence) = node else { return nil }
    return sequence.map { child($0) }
  }

  /// The pairs of a mapping with textual keys; nil without a complaint for everything else.
  var pairs: [(key: String, place: SourceLocation, value: YAMLValue)]? {
    guard case .mapping(let mapping) = node else { return nil }
    var pairs: [(key: String, place: SourceLocation, value: YAMLValue)] = []
    for (key, value) in mapping {
      let keyValue = child(key)
      guard let name = keyValue.scalarText else {
        log.error(
          keyValue.location, "found \(keyValue.found) as a key; expected a name.",
          advice: "Quote a text that starts with [ or {.")
        continue
      }
      pairs.append((name, keyValue.location, child(value)))
    }
    return pairs
  }

  /// What is there, in a few words, for a complaint.
  var found: String {
    switch node {
    case .mapping: return "a section with keys"
    case .sequence: return "a list"
    case .alias: return "a reference"
    case .scalar(let scalar):
      if isNothing { return "nothing" }
      let shown = scalar.string.unicodeScalars.prefix(40)
      let clean = String(String.UnicodeScalarView(shown.map { $0.value < 0x20 ? " " : $0 }))
      return "“\(clean)\(scalar.string.unicodeScalars.count > 40 ? "…" : "")”"
    }
  }

  /// Notes that something else was expected here.
  func complain(expected: String, advice: String = "") {
    log.error(location, "found \(found); expected \(expected).", advice: advice)
  }
}
