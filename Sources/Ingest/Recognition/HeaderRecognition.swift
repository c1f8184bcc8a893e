package import TerrainModel

/// Which known format a list of column names belongs to, however the file writes its records.
package struct HeaderRecognition: Sendable {
  /// A column of the file and what it means.
  package struct MappedColumn: Hashable, Sendable {
    package var headers: [String]
    package var field: Field
    /// For one of several measures of a row: the kind of fact.
    package var kind: String?
  }

  package var format: FormatDefinition
  package var mapped: [MappedColumn]
  package var unmapped: [String]

  /// The best format for the names, or what speaks against the nearest one.
  package static func recognise(
    names: [String], formats: [FormatDefinition], fileName: String
  ) -> Result<HeaderRecognition, Failure> {
    // The delimiter was found out before; the recogniser is given the names in a dialect of its own.
    let plain = formats.map { format in
      var format = format
      format.dialect = Dialect(delimiter: Ascii.comma)
      return format
    }
    let line = names.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
    do throws(Failure) {
      let layout = try Recognizer(formats: plain).layout(
        head: Array(line.utf8), fileName: fileName, path: fileName)
      let mapped = (layout.columns + layout.measures).map { column in
        MappedColumn(
          headers: column.positions.map { layout.headers[$0] }, field: column.mapping.field,
          kind: column.mapping.asKind)
      }
      let format = formats.first { $0.name == layout.format.name } ?? layout.format
      return .success(HeaderRecognition(format: format, mapped: mapped, unmapped: layout.unmappedHeaders))
    } catch {
      return .failure(error)
    }
  }
}
