import TerrainModel
import Testing

/// A small export in the dialect of the system that writes it, with invented people, and what must be read out of it.
struct GoldenExport: Sendable, CustomTestStringConvertible {
  enum Encoding: Sendable { case utf8, utf8WithMark, utf16, windows1252 }

  /// The shipped format, and the file's name as the system gives it.
  var format: String
  var file: String
  var encoding = Encoding.utf8
  var lineEnd = "\n"
  /// Whether the last line ends like the others.
  var endsWithLineEnd = true
  /// The file's text, with `\n` where a line ends.
  var text: String
  /// One entry per fact, in the order of the file: fields as text, words as the format explains them.
  var rows: [[Field: String]]
  var ignored = 0
  /// Other formats that read the same file, on purpose.
  var twins: Set<String> = []

  var testDescription: String { "\(format): \(file)" }

  var bytes: [UInt8] {
    var text = text.replacing("\n", with: lineEnd)
    if endsWithLineEnd { text += lineEnd }
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + text.utf8
    case .utf16: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .windows1252: return text.unicodeScalars.map { Self.windows1252[$0.value] ?? UInt8($0.value & 0xFF) }
    }
  }

  /// What Windows-1252 has between 0x80 and 0x9F, as far as the exports here need it.
  private static let windows1252: [UInt32: UInt8] = [0x20AC: 0x80, 0x2013: 0x96, 0x2019: 0x92]
}
