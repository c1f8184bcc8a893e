/// How a file writes its records; nil parts are found out from the bytes.
package struct Dialect: Hashable, Sendable {
  package enum Encoding: String, CaseIterable, Codable, Sendable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case windows1252 = "windows-1252"
  }

  package enum Escape: String, CaseIterable, Codable, Sendable {
    /// A quote inside quotes is written twice (RFC 4180).
    case doubled
    /// A quote inside quotes has a backslash before it, and a record may hold unquoted line ends: every record starts
    /// on a line that begins with a time stamp and a comma (LinkedIn comments).
    case backslash
  }

  package var delimiter: UInt8?
  package var quote: UInt8
  package var escape: Escape
  package var encoding: Encoding?

  package init(
    delimiter: UInt8? = nil, quote: UInt8 = 0x22, escape: Escape = .doubled, encoding: Encoding? = nil
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.escape = escape
    self.encoding = encoding
  }
}
