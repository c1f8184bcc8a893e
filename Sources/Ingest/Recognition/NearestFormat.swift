import TerrainModel

/// The known format that a file comes closest to, for the message where none fits.
struct NearestFormat {
  private var format: FormatDefinition?
  private var missing: [String] = []
  private var headers: [String] = []
  private var line = 1

  mutating func consider(format: FormatDefinition, missing: [String], headers: [String], line: Int) {
    let wanted = format.recognisedBy.count
    guard wanted > 0, missing.count <= wanted / 2 || self.format == nil else { return }
    if self.format == nil || missing.count < self.missing.count {
      self.format = format
      self.missing = missing
      self.headers = headers
      self.line = line
    }
  }

  func failure(path: String, isEmpty: Bool, knownFormats: Int) -> Failure {
    if isEmpty {
      return Failure(
        .data, at: SourceLocation(file: path), "the file is empty; a header line was expected",
        advice: "Export it again, or take it out of the folder.")
    }
    guard let format, let first = missing.first, missing.count <= max(1, format.recognisedBy.count / 2) else {
      return Failure(
        .data, at: SourceLocation(file: path, line: 1),
        "no header of \(knownFormats == 1 ? "the format" : "any of \(knownFormats) formats") in the first "
          + "\(Recognizer.maximumHeaderLine) lines",
        advice: "Check that the file is the export that the source names, or write a format for it.")
    }
    let nearestHeader = EditDistance.nearest(to: first, among: headers)
    let hint = nearestHeader.map { " The nearest header is '\($0)'." } ?? ""
    return Failure(
      .data, at: SourceLocation(file: path, line: line, column: 1),
      "the header of format '\(format.name)' needs the column '\(first)', which is not there.\(hint)",
      advice: "Add the column to the export, or its new name to the format.")
  }
}
