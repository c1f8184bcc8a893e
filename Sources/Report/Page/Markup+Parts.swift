/// Small parts that every section uses.
extension Markup {
  mutating func title(_ text: String) { element("h3", text: text) }

  mutating func paragraph(_ text: String) { element("p", text: text) }

  /// How to read what follows.
  mutating func guide(_ text: String) { element("p", ["class": "guide"], text: text) }

  /// What is not there, and what to add.
  mutating func absent(_ text: String) { element("p", ["class": "absent"], text: text) }

  /// Content that opens on demand.
  mutating func folded(_ summary: String, _ content: (inout Markup) -> Void) {
    element("details") { details in
      details.element("summary", text: summary)
      content(&details)
    }
  }
}
