/// Writes JSON the same way every time: UTF-8, two spaces, and one line for an object or array of plain values.
struct JSONWriter {
  private var bytes: [UInt8] = []

  /// The document with a line end.
  static func bytes(_ value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(value, depth: 0)
    writer.bytes.append(0x0A)
    return writer.bytes
  }

  private mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: append("null")
    case .bool(let value): append(value ? "true" : "false")
    case .number(let text): append(text)
    case .string(let text): quote(text)
    case .array(let values):
      list(values.map { (nil, $0) }, brackets: ("[", "]"), depth: depth)
    case .object(let members):
      list(members.map { ($0.0, $0.1) }, brackets: ("{", "}"), depth: depth)
    }
  }

  private mutating func list(
    _ members: [(key: String?, value: JSONValue)], brackets: (String, String), depth: Int
  ) {
    let isFlat = members.allSatisfy { $0.value.isScalar }
    append(brackets.0)
    for (index, member) in members.enumerated() {
      if index > 0 { append(isFlat ? ", " : ",") }
      if !isFlat { newLine(depth + 1) }
      if let key = member.key {
        quote(key)
        append(": ")
      }
      write(member.value, depth: depth + 1)
    }
    if !isFlat { newLine(depth) }
    append(brackets.1)
  }

  private mutating func newLine(_ depth: Int) {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Escapes what RFC 8259 asks for, and `<`, so that the document can stand inside a page.
  private mutating func quote(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: append("\\\"")
      case 0x5C: append("\\\\")
      case 0x0A: append("\\n")
      case 0x0D: append("\\r")
      case 0x09: append("\\t")
      case 0x00..<0x20, 0x3C, 0x7F:
        let digits = String(byte, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
