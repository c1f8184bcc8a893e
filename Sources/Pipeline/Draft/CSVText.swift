/// Cells of the small tables that are written for people to edit.
enum CSVText {
  /// Quoted where it must be; what a spreadsheet would run gets an apostrophe in front.
  static func cell(_ text: String) -> String {
    let safe = text.first.map { "=+-@".contains($0) } == true ? "'" + text : text
    guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
