import TerrainModel

extension EnglishAnswerWording {
  var madeOf: String { "Made of" }
  var line: String { "Line" }
  var day: String { "Day" }

  func rowCount(_ count: String) -> String { "\(count) rows" }

  func moreRows(_ count: String) -> String { "\(count) more rows: ask with --rows all, or for --csv.\n" }

  func definitionHash(_ hash: String) -> String { "Definition \(hash)" }

  func printedBy(_ runs: [String]) -> String {
    runs.isEmpty ? "No run of this day is kept." : "Printed by run \(runs.joined(separator: ", "))"
  }
}
