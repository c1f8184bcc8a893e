/// A file's bytes with its dialect: the whole way from bytes to records in one call.
package struct FileText: Sendable {
  package let dialect: DetectedDialect
  /// The text in UTF-8 or the file's 8-bit encoding, behind the byte order mark.
  private let text: [UInt8]

  /// Looks at the first and last blocks. The bytes may be anything.
  package init(_ bytes: [UInt8]) {
    let block = DialectDetector.blockSize
    let span = bytes.span
    let isWhole = bytes.count <= 2 * block
    let head = isWhole ? span : span.extracting(0..<block)
    // An even start, so that UTF-16 is not cut inside a character.
    let tail = isWhole ? span.extracting(0..<0) : span.extracting((bytes.count - block) & ~1..<bytes.count)
    dialect = DialectDetector().detect(head: head, tail: tail)
    switch dialect.encoding.value {
    case .utf16LittleEndian: text = UTF16Text.utf8(span, isBigEndian: false, mark: dialect.markLength)
    case .utf16BigEndian: text = UTF16Text.utf8(span, isBigEndian: true, mark: dialect.markLength)
    case .utf8, .windows1252, .macRoman, .mixed:
      text = dialect.markLength == 0 ? bytes : Array(bytes[dialect.markLength...])
    }
  }

  /// Why the bytes are no text, or nil where they may be.
  package static func binaryReason(_ bytes: [UInt8]) -> String? {
    guard !(bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])) else { return nil }
    let head = bytes.span.extracting(0..<min(bytes.count, 1 << 16))
    let encoding = EncodingDetector.detect(head: head, tail: bytes.span.extracting(0..<0)).encoding.value
    if encoding == .utf16LittleEndian || encoding == .utf16BigEndian { return nil }
    return BinaryCheck.reason(head)
  }

  /// Reads all records. Byte ranges of rejects are those of the file.
  package func read(into receiver: inout some RecordReceiver) -> ReadingSummary {
    var reader = RecordReader(dialect)
    var summary = reader.read(text.span, into: &receiver)
    let offsets = summary.rejects.flatMap { [$0.byteFrom, $0.byteTo] }
    let positions = positions(offsets)
    for index in summary.rejects.indices {
      summary.rejects[index].byteFrom = positions[2 * index]
      summary.rejects[index].byteTo = positions[2 * index + 1]
    }
    return summary
  }

  private func positions(_ offsets: [Int]) -> [Int] {
    switch dialect.encoding.value {
    case .utf16LittleEndian, .utf16BigEndian:
      UTF16Text.positions(of: offsets, in: text.span, mark: dialect.markLength)
    case .utf8, .windows1252, .macRoman, .mixed: offsets.map { $0 + dialect.markLength }
    }
  }
}
