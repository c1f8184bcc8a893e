import TerrainModel
import Yams

/// A YAML text as nodes that know their place; what the parser says is turned into located diagnostics.
enum YAMLDocument {
  /// No file that a person writes is longer (bytes).
  static let sizeLimit = 2_000_000

  /// The root value of a text; nil where it is not YAML or holds nothing, which the log then says.
  static func root(of text: String, file: String, log: DiagnosticLog) -> YAMLValue? {
    guard text.utf8.count <= sizeLimit else {
      log.error(
        SourceLocation(file: file, line: 1), "the file is larger than \(sizeLimit) bytes.",
        advice: "Check that it is the file that was meant.")
      return nil
    }
    do {
      // Every value is read as text: a resolver that guesses types would try six patterns on each key.
      guard let node = try Yams.compose(yaml: text, .basic) else {
        log.error(
          SourceLocation(file: file, line: 1), "the file is empty; expected `version: 1` and more.",
          advice: "")
        return nil
      }
      return YAMLValue(
        node: node, file: file, parent: SourceLocation(file: file, line: 1, column: 1), log: log)
    } catch let error as YamlError {
      report(error, text: text, file: file, log: log)
    } catch {
      log.error(SourceLocation(file: file, line: 1), "the file could not be read as YAML.")
    }
    return nil
  }

  private static func report(_ error: YamlError, text: String, file: String, log: DiagnosticLog) {
    func place(_ mark: Mark) -> SourceLocation {
      SourceLocation(file: file, line: max(1, mark.line), column: max(1, mark.column))
    }
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let since = context.map { " (\($0.text) in line \($0.mark.line))" } ?? ""
      log.error(
        place(mark), "not valid YAML: \(problem)\(since).",
        advice: "Look at this line and the one before it: indentation, quotes, colons.")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.map { "“\($0)”" }.joined(separator: ", ")
      log.error(place(context.mark), "\(names) is given more than once in one section.", advice: "Keep one.")
    case .reader(let problem, let offset, _, _):
      let line = offset.map { text.utf8.prefix($0).reduce(1) { $1 == 0x0A ? $0 + 1 : $0 } } ?? 1
      log.error(
        SourceLocation(file: file, line: line), "not valid YAML: \(problem).",
        advice: "The file must be UTF-8 text without control characters.")
    default:
      log.error(SourceLocation(file: file, line: 1), "the file could not be read as YAML.")
    }
  }
}
