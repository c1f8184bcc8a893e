/// Markup that escapes every text by construction: a text becomes markup only through `text` and attribute values only
/// through the element's attributes.
struct HTML {
  private(set) var markup: String

  private init(markup: String) {
    self.markup = markup
  }

  static let nothing = HTML(markup: "")

  static func text(_ text: String) -> HTML { HTML(markup: escaped(text)) }

  /// Markup written by this program, never data.
  static func trusted(_ markup: StaticString) -> HTML { HTML(markup: "\(markup)") }

  static func element(_ name: StaticString, _ attributes: [(StaticString, String)] = [], _ content: [HTML])
    -> HTML
  {
    var markup = "<\(name)"
    for (attribute, value) in attributes { markup += " \(attribute)=\"\(escaped(value))\"" }
    markup += ">"
    for part in content { markup += part.markup }
    return HTML(markup: markup + "</\(name)>")
  }

  static func element(_ name: StaticString, _ attributes: [(StaticString, String)] = [], _ text: String)
    -> HTML
  {
    element(name, attributes, [.text(text)])
  }

  static func group(_ parts: [HTML]) -> HTML { HTML(markup: parts.map(\.markup).joined()) }

  static func escaped(_ text: String) -> String {
    var output = ""
    output.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
