import Ingest
import TerrainModel

/// Reads the alias tables of a pipeline: `field,from,to`, one further name of a rep, account or product a row.
enum AliasTables {
  /// Throws `.configuration`, with every bad row, where a table cannot be used.
  static func read(_ paths: [String]) throws(Failure) -> [Field: [String: String]] {
    var aliases: [Field: [String: String]] = [:]
    var problems: [Diagnostic] = []
    for path in paths {
      let table = try SmallTable(path: path)
      guard let field = table.column("field"), let from = table.column("from"),
        let target = table.column("to")
      else {
        throw Failure(
          .configuration, at: SourceLocation(file: path, line: 1),
          "the columns field, from and to were expected, found \(table.headers.joined(separator: ", "))")
      }
      // A proposal that nobody has settled yet has no name to go to.
      for row in table.rows where !row.cells[target].isEmpty {
        guard let name = Field(rawValue: row.cells[field].lowercased()), !row.cells[from].isEmpty else {
          problems.append(
            Diagnostic(
              .error, at: SourceLocation(file: path, line: row.line, column: 1),
              "'\(row.cells[field])' is no field with aliases; rep, account or product was expected"))
          continue
        }
        aliases[name, default: [:]][row.cells[from]] = row.cells[target]
      }
    }
    if !problems.isEmpty { throw Failure(.configuration, problems) }
    return aliases
  }
}
