extension FileText {
  /// Whether the bytes are UTF-16, with or without a mark.
  package static func isUTF16(_ bytes: [UInt8]) -> Bool {
    let encoding = detected(bytes).encoding.value
    return encoding == .utf16LittleEndian || encoding == .utf16BigEndian
  }

  /// UTF-16 as UTF-8 without a mark; nil for other encodings.
  package static func utf8(ofUTF16 bytes: [UInt8]) -> [UInt8]? {
    let (encoding, mark) = detected(bytes)
    switch encoding.value {
    case .utf16LittleEndian: return UTF16Text.utf8(bytes.span, isBigEndian: false, mark: mark)
    case .utf16BigEndian: return UTF16Text.utf8(bytes.span, isBigEndian: true, mark: mark)
    case .utf8, .windows1252, .macRoman, .mixed: return nil
    }
  }

  private static func detected(_ bytes: [UInt8]) -> (encoding: Finding<TextEncoding>, mark: Int) {
    let head = bytes.span.extracting(0..<min(bytes.count, 1 << 16))
    let (encoding, mark) = EncodingDetector.detect(head: head, tail: bytes.span.extracting(0..<0))
    return (encoding, mark)
  }
}
