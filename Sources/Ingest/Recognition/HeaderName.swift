/// How headers are compared: without case, outer white space and byte order mark.
enum HeaderName {
  static func canonical(_ header: String) -> String {
    var text = Substring(header)
    while let first = text.first, first.isWhitespace || first == "\u{FEFF}" { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return text.lowercased()
  }
}
