extension String {
  /// The text with a small first letter, for the middle of a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

extension String {
  /// The text on one line, without what a terminal would take for a command.
  var onOneLine: String { String(map { $0.isNewline || $0.isControl ? " " : $0 }) }
}

extension Character {
  fileprivate var isControl: Bool {
    unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}

extension String {
  /// The text without spaces at its end, those that do not break included.
  var trimmingNoBreakSpaces: String {
    var text = self
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}

extension String {
  /// The sentence without its full stop, for the inside of another.
  var trimmingFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

extension String {
  /// The text with spaces that do not break, if it is short enough to stand on one line.
  func keptTogether(upTo length: Int) -> String {
    count > length ? self : String(map { $0 == " " ? "\u{A0}" : $0 })
  }
}
