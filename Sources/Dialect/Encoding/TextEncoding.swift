/// How the characters of a file are written as bytes.
package enum TextEncoding: String, CaseIterable, Codable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// Windows-1252, and Latin-1 with it: they differ in 0x80...0x9F only, which Latin-1 text does not use.
  case windows1252 = "windows-1252"
  case macRoman = "macintosh"
  /// UTF-8 in some places and Windows-1252 in others: files that were pasted together. Decided cell by cell.
  case mixed = "utf-8 and windows-1252"
}
