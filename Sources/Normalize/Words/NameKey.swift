/// The forms under which two spellings of one name compare equal.
package enum NameKey {
  /// A word of a vocabulary: lower case, no accents, single spaces.
  package static func word(_ text: String) -> String { LatinFolding.folded(text) }

  /// A person: words in any order and case; hyphens and commas separate words, apostrophes do not (`O'Dowd` is the
  /// `odowd` of an address).
  package static func person(_ text: String) -> String {
    let joined = String(LatinFolding.folded(text).unicodeScalars.filter { $0 != "'" && $0 != "\u{2019}" })
    return words(joined).sorted().joined(separator: " ")
  }

  /// A company: no legal form, no punctuation, no `(id)` that HubSpot puts behind the name.
  ///
  /// A name that consists of a legal form only is kept whole.
  package static func account(_ text: String) -> String {
    if let key = plainAccount(text.utf8.contains { $0 >= 0x80 } ? withoutTrailingIdentifier(text) : text) {
      return key
    }
    let folded = LatinFolding.folded(withoutTrailingIdentifier(text))
    if let key = plainAccount(folded) { return key }
    // Dots and apostrophes join ("S.A." is "sa"), other punctuation separates.
    let joined = String(folded.unicodeScalars.filter { $0 != "." && $0 != "'" && $0 != "\u{2019}" })
    let all = words(joined)
    var kept = all
    while let last = kept.last, legalForms.contains(last) { kept.removeLast() }
    if kept.isEmpty { kept = all }
    return kept.isEmpty ? folded : kept.joined(separator: " ")
  }

  /// The same for names of ASCII and the letters of Western Europe, by bytes: exports name tens of thousands of
  /// accounts. nil for other names, and for those that hold nothing but a legal form or punctuation.
  private static func plainAccount(_ text: String) -> String? {
    guard var key = foldedWords(withoutTrailingIdentifier(text)) else { return nil }
    while !key.isEmpty {
      let start = (key.lastIndex(of: 0x20) ?? -1) + 1
      guard key.count - start <= longestLegalForm,
        legalForms.contains(String(decoding: key[start...], as: UTF8.self))
      else { break }
      key.removeLast(key.count - max(start - 1, 0))
    }
    return key.isEmpty ? nil : String(decoding: key, as: UTF8.self)
  }

  /// Lower-case words without accents, one space between them; nil where a letter is of another alphabet.
  private static func foldedWords(_ text: String) -> [UInt8]? {
    let bytes = text.utf8Span.span
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count)
    var isBetweenWords = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isLetterOrDigit(byte) || byte >= 0x80 {
        if isBetweenWords && !key.isEmpty { key.append(0x20) }
        isBetweenWords = false
        if byte < 0x80 {
          key.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        } else {
          // U+00C0 to U+00FF are 0xC3 and one byte more.
          guard byte == 0xC3, index < bytes.count else { return nil }
          let letters = westernLetters[Int(bytes[index] & 0x3F)]
          guard !letters.isEmpty else { return nil }
          key.append(contentsOf: letters)
          index += 1
        }
      } else if byte != UInt8(ascii: "."), byte != UInt8(ascii: "'") {
        isBetweenWords = true
      }
    }
    return key
  }

  /// What U+00C0 to U+00FF are folded to; empty for the two that are no letters.
  private static let westernLetters: [[UInt8]] = (UInt8(0xC0)...0xFF).map { code in
    let folded = Array(LatinFolding.folded(String(Unicode.Scalar(code))).utf8)
    return folded.allSatisfy(isLetterOrDigit) ? folded : []
  }

  /// A CRM id: the first 15 characters of a Salesforce id, case kept (18-character ids add a checksum).
  package static func identifier(_ text: String) -> String {
    let bytes = text.utf8
    let isSalesforce = (bytes.count == 15 || bytes.count == 18) && bytes.allSatisfy(isLetterOrDigit)
    return isSalesforce ? String(text.prefix(15)) : text
  }

  /// `Name (123456)` without its parenthesis.
  package static func withoutTrailingIdentifier(_ text: String) -> String {
    // The byte first: most names end otherwise, and to compare characters takes their properties.
    guard text.utf8.last == UInt8(ascii: ")"), text.hasSuffix(")"), let open = text.lastIndex(of: "(") else {
      return text
    }
    let inside = text[text.index(after: open)...].dropLast()
    guard !inside.isEmpty, inside.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return text }
    var name = text[..<open]
    while name.last?.isWhitespace == true { name.removeLast() }
    return name.isEmpty ? text : String(name)
  }

  private static func words(_ text: String) -> [String] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return text.utf8.split { !isLetterOrDigit($0) }.map { String(decoding: $0, as: UTF8.self) }
    }
    return text.unicodeScalars.split { !($0.properties.isAlphabetic || $0.properties.numericType != nil) }
      .map { String(String.UnicodeScalarView($0)) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A)
  }

  private static let longestLegalForm = 12

  private static let legalForms: Set<String> = [
    "sa", "sas", "sasu", "sarl", "eurl", "snc", "sca", "scop", "gmbh", "ag", "kg", "ohg", "ug", "se", "inc",
    "incorporated", "ltd", "limited", "llc", "llp", "lp", "plc", "corp", "corporation", "co", "bv", "nv",
    "spa", "srl", "sl", "slu", "ab", "as", "oy", "oyj", "aps",
  ]
}
