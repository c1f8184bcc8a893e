/// A JSON document as a value; written with its keys in the order they were given, so equal values are equal bytes.
indirect enum JSONValue {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double?)
  /// A number whose digits are settled already.
  case literal(String)
  case text(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// The text, or null.
  static func optional(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

  /// Indented by two spaces, ending in a line feed.
  var document: String {
    var output = ""
    write(to: &output, indent: "")
    return output + "\n"
  }

  private func write(to output: inout String, indent: String) {
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .integer(let value): output += String(value)
    case .number(let value): output += value.flatMap { $0.isFinite ? NumberText.shortest($0) : nil } ?? "null"
    case .literal(let digits): output += digits
    case .text(let text): Self.write(text, to: &output)
    case .array(let values):
      Self.write(values.map { ("", $0) }, open: "[", close: "]", to: &output, indent: indent)
    case .object(let members): Self.write(members, open: "{", close: "}", to: &output, indent: indent)
    }
  }

  private static func write(
    _ members: [(String, JSONValue)], open: String, close: String, to output: inout String, indent: String
  ) {
    output += open
    let inner = indent + "  "
    for (index, member) in members.enumerated() {
      output += (index == 0 ? "\n" : ",\n") + inner
      if open == "{" {
        write(member.0, to: &output)
        output += ": "
      }
      member.1.write(to: &output, indent: inner)
    }
    output += (members.isEmpty ? "" : "\n" + indent) + close
  }

  private static func write(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
