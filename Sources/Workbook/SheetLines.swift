import TerrainModel

extension Spreadsheet.Sheet {
  /// Characters of a line above the table: a longer one would make the whole sheet small on paper.
  private static var lineWidth: Int { 110 }

  /// The lines as they stand above the table, each on one row, the long ones broken between words.
  var brokenLines: [String] { lines.prefix(1) + lines.dropFirst().flatMap(Self.broken) }

  /// The row of the column titles, from 0: below the lines and an empty row.
  var headerRow: Int { lines.isEmpty ? 0 : brokenLines.count + 1 }

  private static func broken(_ line: String) -> [String] {
    guard line.count > lineWidth else { return [line] }
    var broken: [String] = []
    var current = ""
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      if !current.isEmpty, current.count + 1 + word.count > lineWidth {
        broken.append(current)
        current = String(word)
      } else {
        current += current.isEmpty ? word : " " + word
      }
    }
    return broken + [current]
  }
}
