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
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      guard isUTF16 else {
        var from = 0
        while let end = ByteKernels.find(Ascii.lineFeed, in: bytes, from: from) {
          from = end + 1
          if from < bytes.count { starts.append(from) }
        }
        return
      }
      // In UTF-16 the other half of a line feed is zero, and a byte of its value may be half of another character.
      let isBigEndian = bytes.first == 0xFE || bytes.first == 0
      var from = 0
      while let found = ByteKernels.find(Ascii.lineFeed, in: bytes, from: from) {
        from = found + 1
        let unit = found & ~1
        guard unit + 1 < bytes.count, (found == unit) != isBigEndian, bytes[found ^ 1] == 0 else { continue }
        if unit + 2 < bytes.count { starts.append(unit + 2) }
      }
    }
    return starts + [bytes.count]
  }
}
