import TerrainModel

/// What is kept of a run's inputs (`RunIdentity.text`): its lines, and what is read back from them. The first word of a
/// line says what it is about; names of files stand last, since they may hold blanks.
struct RunInputs {
  private(set) var segments: Set<String> = []
  private(set) var configuration = ""

  /// The segments of the bytes with this hash: one for each way of reading them.
  func segments(ofHash hash: String) -> [String] {
    segments.filter { $0.hasPrefix(hash + "-") }.sorted()
  }

  /// The first line. Texts without it are older: they did not mark their lines.
  static let form = "form 2"

  static func configurationLine(_ digest: String) -> String { "configuration \(digest)" }

  static func line(_ export: IngestedExport) -> String {
    line(
      segment: export.segmentID, firstSeen: export.firstSeen, snapshotDay: export.snapshotDay,
      source: export.origin.source, file: export.origin.file)
  }

  static func line(
    segment: String, firstSeen: CalendarDay, snapshotDay: CalendarDay?, source: String, file: String
  ) -> String {
    let words = ["export", segment, firstSeen.text, snapshotDay?.text ?? "-", source, file]
    return oneLine(words.joined(separator: " "))
  }

  static func line(_ problem: Diagnostic) -> String { oneLine("problem " + problem.text) }

  init(_ text: String) {
    let lines = text.split(separator: "\n").map { $0.split(separator: " ") }
    let isMarked = text.hasPrefix(Self.form + "\n")
    for words in lines {
      if words.count == 2, words[0] == "configuration" { configuration = String(words[1]) }
      guard words.count >= (isMarked ? 6 : 5) else { continue }
      if isMarked {
        if words[0] == "export" { segments.insert(String(words[1])) }
      } else if Self.isOldExport(words) {
        segments.insert(String(words[words.count - 3]))
      }
    }
  }

  /// Before lines were marked: source, file, segment, the day it was first seen, its own day. Complaints about files had
  /// as many words, but no two days at their end.
  private static func isOldExport(_ words: [Substring]) -> Bool {
    let last = words[words.count - 1]
    return CalendarDay(text: String(words[words.count - 2])) != nil
      && (last == "-" || CalendarDay(text: String(last)) != nil)
  }

  /// A file's name can hold line ends; a line of its own would be taken for another input.
  private static func oneLine(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      case "\r": line += "\\r"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }
}
