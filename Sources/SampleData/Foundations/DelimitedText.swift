/// A delimited file under construction: fields go in, the bytes of one dialect come out.
struct DelimitedText {
  /// Which fields get quotes.
  enum Quoting {
    /// Only fields that hold a comma, a quote or a line end (RFC 4180's minimum).
    case whenNeeded
    /// Every field, the header's included.
    case always
  }

  /// How characters become bytes.
  enum Encoding {
    case utf8
    case windows1252
  }

  let quoting: Quoting
  let encoding: Encoding
  private(set) var bytes: [UInt8] = []

  init(quoting: Quoting = .whenNeeded, encoding: Encoding = .utf8) {
    self.quoting = quoting
    self.encoding = encoding
  }

  /// Adds one record, ended by a line feed.
  mutating func row(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      if quoting == .always || Self.needsQuotes(field) {
        append(quoted: field)
      } else {
        append(raw: field)
      }
    }
    bytes.append(0x0A)
  }

  /// Adds text as it stands: preambles, and lines that are broken on purpose.
  mutating func append(raw text: String) {
    switch encoding {
    case .utf8: bytes.append(contentsOf: text.utf8)
    case .windows1252: bytes.append(contentsOf: Windows1252.encode(text))
    }
  }

  /// Adds one field in quotes, quotes inside it doubled.
  mutating func append(quoted field: String) {
    bytes.append(0x22)
    if field.utf8.contains(0x22) {
      append(raw: field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))
    } else {
      append(raw: field)
    }
    bytes.append(0x22)
  }

  /// Takes away the last line end, for exports that leave it out.
  mutating func dropFinalNewline() {
    if bytes.last == 0x0A { bytes.removeLast() }
  }

  private static func needsQuotes(_ field: String) -> Bool {
    field.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
  }
}
