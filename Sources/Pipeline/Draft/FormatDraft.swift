import Configuration
import Ingest
import TerrainModel

/// A format drafted for a table that none fits: what its columns most likely are, for a person to correct.
struct FormatDraft {
  let name: String
  /// The format file.
  let yaml: String
  /// Why it cannot be used as it is; nil where it can.
  let obstacle: String?

  init(_ sketch: TableSketch, path: String) {
    name = Self.name(of: path)
    let guess = ColumnGuess(sketch)
    let text = Self.yaml(sketch, guess, name: name, path: path)
    yaml = text
    if guess.time == nil {
      obstacle = "no column holds times that can be read"
    } else {
      let (format, problems) = ConfigurationReader.format(text: text, file: name + ".yml")
      obstacle = format == nil ? problems.first?.message ?? "it is not valid" : nil
    }
  }

  /// The file's name in lower case, without extension, numbers and signs.
  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    let words = stem.lowercased().unicodeScalars.split { !("a"..."z").contains($0) }
    let text = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
    return text.isEmpty ? "own-format" : "own-" + text.prefix(60)
  }

  private static func yaml(_ sketch: TableSketch, _ guess: ColumnGuess, name: String, path: String) -> String
  {
    var lines = [
      "# Drafted by terrain init from \(path.filter { !$0.isNewline }). What it says of the columns is a guess: correct it.",
      "# docs/FORMATS.md explains every key, docs/reference/fields.md the fields.", "version: 1",
      "format: \(name)",
      "label: \(YAMLText.quoted(name))", "record: \(guess.isDeal ? "opportunity" : "activity")",
      "recognise:", "  headers: [\(sketch.headers.prefix(8).map(YAMLText.quoted).joined(separator: ", "))]",
    ]
    if !guess.isDeal { lines += ["constants:", "  kind: other    # message, email, call, meeting, post, …"] }
    lines.append("columns:")
    for (field, column) in guess.fields {
      lines.append("  - field: \(field.rawValue)")
      lines.append("    header: \(YAMLText.quoted(sketch.headers[column]))")
      if field.type == .time {
        lines.append("    pattern: [\(guess.patterns[column].map(YAMLText.quoted) ?? "")]")
      }
      if let form = guess.forms[column] { lines.append("    key: \(form.rawValue)") }
      if field == guess.time { lines += ["    required: true", "    needs_value: true"] }
    }
    let mapped = Set(guess.fields.map(\.column))
    let rest = sketch.headers.indices.filter { !mapped.contains($0) }.map { sketch.headers[$0] }
    if !rest.isEmpty {
      lines.append("# Not read: \(rest.map { $0.filter { !$0.isNewline } }.joined(separator: " | "))")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
