import TerrainModel

/// The bytes that are parsed, and how places in them relate to the file on disk.
struct ExportBody: Sendable {
  var source: ExportSource
  var replacesCarriageReturns: Bool
  /// For transcoded exports: where each line of the file on disk starts, then its size. Empty otherwise.
  var originalLineStarts: [Int]

  var isTranscoded: Bool { !originalLineStarts.isEmpty }

  /// The bytes on disk of some lines, from 1; the range is cut to the file.
  func originalRange(line: Int, count: Int) -> Range<Int> {
    let last = originalLineStarts.count - 1
    let from = originalLineStarts[min(max(line - 1, 0), last)]
    return from..<originalLineStarts[min(max(line - 1 + count, 0), last)]
  }

  /// Starts of lines in UTF-16 or 8-bit bytes.
  static func lineStarts(of bytes: [UInt8], isUTF16: Bool) -> [Int] {
    let unit = isUTF16 ? 2 : 1
    let isLittle = bytes.first == 0xFF
    var starts = [0]
    var index = 0
    while index + unit <= bytes.count {
      let isLineFeed =
        unit == 1
        ? bytes[index] == Ascii.lineFeed
        : bytes[index + (isLittle ? 0 : 1)] == Ascii.lineFeed && bytes[index + (isLittle ? 1 : 0)] == 0
      index += unit
      if isLineFeed && index < bytes.count { starts.append(index) }
    }
    return starts + [bytes.count]
  }
}
