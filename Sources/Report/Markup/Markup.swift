/// Builds HTML and SVG. Names are written in the source (`StaticString`), texts are escaped on their way in, and there
/// is no other way in: no value of an export can become an element, an attribute or a script.
struct Markup {
  typealias Attributes = KeyValuePairs<StaticString, String>

  private(set) var bytes: [UInt8] = []

  /// An element with its content.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout Markup) -> Void = { _ in }
  ) {
    open(name, attributes)
    content(&self)
    append("</\(name.description)>")
  }

  /// An element with text in it.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// An element that has no end tag in HTML (`meta`, `br`).
  mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) { open(name, attributes) }

  /// Text, escaped.
  mutating func text(_ text: String) { escape(text) }

  /// A style sheet, as it stands in the source.
  mutating func style(_ sheet: StaticString) {
    append("<style>")
    append(sheet.description)
    append("</style>")
  }

  mutating func documentType() { append("<!DOCTYPE html>\n") }

  /// A line end, so that the page can be read and compared.
  mutating func newline() { bytes.append(0x0A) }

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    append("<\(name.description)")
    for (key, value) in attributes {
      append(" \(key.description)=\"")
      escape(value)
      bytes.append(0x22)
    }
    bytes.append(0x3E)
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Characters with a meaning become references; control characters, which HTML forbids, a replacement character.
  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case 0x26: append("&amp;")
      case 0x3C: append("&lt;")
      case 0x3E: append("&gt;")
      case 0x22: append("&quot;")
      case 0x27: append("&#39;")
      case 0x09, 0x0A: bytes.append(byte)
      case 0x00..<0x20, 0x7F: append("\u{FFFD}")
      default: bytes.append(byte)
      }
    }
  }
}
