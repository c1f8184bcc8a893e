/// Bytes of a cell as text, whatever the export was saved in.
enum TextDecoding {
  /// UTF-8 where the bytes are valid UTF-8, else Windows-1252, decided cell by cell: exports that were pasted
  /// together hold both. With `forcesWindows1252` every byte is one character.
  static func text(_ bytes: UnsafeBufferPointer<UInt8>, forcesWindows1252: Bool = false) -> String {
    if !forcesWindows1252, let text = String(validating: bytes, as: UTF8.self) { return text }
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(windows1252(byte)) }
    return String(scalars)
  }

  /// The same for an array.
  static func text(_ bytes: [UInt8], forcesWindows1252: Bool = false) -> String {
    bytes.withUnsafeBufferPointer { text($0, forcesWindows1252: forcesWindows1252) }
  }

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(upperHalf[Int(byte) - 0x80]) ?? "\u{FFFD}"
  }

  /// What Windows-1252 puts where Latin-1 has control characters; unassigned bytes are U+FFFD.
  private static let upperHalf: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
