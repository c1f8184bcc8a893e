import Ingest
import TerrainModel

/// Reads the word tables of a pipeline: `field,word,meaning`, what this company's words mean.
enum WordTables {
  /// Words in lower case. Throws `.configuration`, with every bad row, where a table cannot be used.
  static func read(_ paths: [String]) throws(Failure) -> [Field: [String: String]] {
    var words: [Field: [String: String]] = [:]
    var problems: [Diagnostic] = []
    for path in paths {
      let table = try SmallTable(path: path)
      guard let field = table.column("field"), let word = table.column("word"),
        let meaning = table.column("meaning")
      else {
        throw Failure(
          .configuration, at: SourceLocation(file: path, line: 1),
          "the columns field, word and meaning were expected, found \(table.headers.joined(separator: ", "))")
      }
      for row in table.rows where !row.cells[meaning].isEmpty && !row.cells[word].isEmpty {
        // A stage's meaning is the status that it stands for.
        let name = row.cells[field].lowercased() == "stage" ? "status" : row.cells[field].lowercased()
        guard let known = Field(rawValue: name), known.type == .category else {
          problems.append(complaint(path, row.line, "'\(row.cells[field])' is no field of words"))
          continue
        }
        let value = row.cells[meaning]
        if known == .status, OpportunityStatus(rawValue: value.lowercased()) == nil {
          problems.append(
            complaint(path, row.line, "'\(value)' is no status; open, won or lost was expected"))
          continue
        }
        words[known, default: [:]][row.cells[word].lowercased()] =
          known == .status ? value.lowercased() : value
      }
    }
    if !problems.isEmpty { throw Failure(.configuration, problems) }
    return words
  }

  private static func complaint(_ path: String, _ line: Int, _ message: String) -> Diagnostic {
    Diagnostic(.error, at: SourceLocation(file: path, line: line, column: 1), message)
  }
}
