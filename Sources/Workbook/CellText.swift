/// Text as a cell can hold it.
enum CellText {
  /// Characters that a cell holds, counted as UTF-16.
  static let limit = 32_767

  /// The text without what a workbook cannot hold: control characters but tab and line end, halves of characters that
  /// are none, and what is longer than a cell, which ends in `…`. What looks like the format's own escape (`_x000D_`)
  /// is escaped, so that it stays what it is.
  static func clean(_ text: String, limit: Int = limit) -> String {
    var clean = text
    if text.unicodeScalars.contains(where: isForbidden) {
      clean = String(String.UnicodeScalarView(text.unicodeScalars.map { isForbidden($0) ? " " : $0 }))
    }
    if clean.utf8.contains(UInt8(ascii: "_")) { clean = escaped(clean) }
    guard clean.utf16.count > limit else { return clean }
    var kept = ""
    var count = 0
    for character in clean {
      count += character.utf16.count
      if count >= limit { break }
      kept.append(character)
    }
    return kept + "…"
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func escaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for index in bytes.indices {
      if isEscape(bytes[index...].prefix(7)) { result += "_x005F".utf8 }
      result.append(bytes[index])
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// `_x`, four hexadecimal digits, `_`.
  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    let underscore = UInt8(ascii: "_")
    guard bytes.count == 7, bytes.first == underscore, bytes.last == underscore,
      bytes[bytes.startIndex + 1] == UInt8(ascii: "x")
    else { return false }
    return bytes.dropFirst(2).dropLast().allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
      default: false
      }
    }
  }
}

extension String {
  /// The text as a C string that takes only what may be changed, for the length of a call; nobody changes it.
  func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>?) -> Result) -> Result {
    var bytes = utf8CString
    return bytes.withUnsafeMutableBufferPointer { body($0.baseAddress) }
  }
}
