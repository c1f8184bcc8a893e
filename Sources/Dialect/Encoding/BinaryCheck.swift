/// Whether a file is no text at all.
enum BinaryCheck {
  /// What the file is in words, or nil where it may be text.
  static func reason(_ head: Span<UInt8>) -> String? {
    for (name, magic) in known where starts(head, magic) { return name }
    var control = 0
    for index in 0..<head.count {
      switch head[index] {
      // Tab, line ends, and the separators of ASCII, which some writers use.
      case 0x09, 0x0A, 0x0D, 0x01, 0x1C...0x1F: break
      case 0..<0x20, 0x7F: control += 1
      default: break
      }
    }
    if control >= 8 && control * 20 > head.count {
      return "no text: \(control) of its first \(head.count) bytes are control characters"
    }
    return nil
  }

  private static let known: [(String, [UInt8])] = [
    ("a zip archive (a workbook is one too): unpack it, or save the sheet as CSV", [0x50, 0x4B, 0x03, 0x04]),
    ("an empty zip archive", [0x50, 0x4B, 0x05, 0x06]),
    ("a gzip archive: unpack it", [0x1F, 0x8B, 0x08]),
    ("a Zstandard archive: unpack it", [0x28, 0xB5, 0x2F, 0xFD]),
    ("an old Excel workbook: save the sheet as CSV", [0xD0, 0xCF, 0x11, 0xE0]),
    ("a PDF document", Array("%PDF-".utf8)),
    ("a PNG picture", [0x89, 0x50, 0x4E, 0x47]),
    ("a JPEG picture", [0xFF, 0xD8, 0xFF]),
    ("a program", [0x7F, 0x45, 0x4C, 0x46]),
    ("a database file", Array("SQLite format 3".utf8)),
  ]

  private static func starts(_ bytes: Span<UInt8>, _ magic: [UInt8]) -> Bool {
    guard bytes.count >= magic.count else { return false }
    for index in magic.indices where bytes[index] != magic[index] { return false }
    return true
  }
}
