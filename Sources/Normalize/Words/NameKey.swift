/// The forms under which two spellings of one name compare equal.
package enum NameKey {
  /// A word of a vocabulary: lower case, no accents, single spaces.
  package static func word(_ text: String) -> String { LatinFolding.folded(text) }

  /// A person: words in any order and case; hyphens and commas separate words, apostrophes do not (`O'Dowd` is the
  /// `odowd` of an address).
  package static func person(_ text: String) -> String {
    let folded = LatinFolding.folded(text)
    // Most names have no apostrophe: a look at the bytes is cheaper than a copy.
    if folded.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "'") }) {
      return words(folded).sorted().joined(separator: " ")
    }
    let joined = String(folded.unicodeScalars.filter { $0 != "'" && $0 != "\u{2019}" })
    return words(joined).sorted().joined(separator: " ")
  }

  /// A company: no legal form, no punctuation, no `(id)` that HubSpot puts behind the name.
  ///
  /// A name that consists of a legal form only is kept whole.
  package static func account(_ text: String) -> String {
    var key: [UInt8] = []
    appendAccount(text, to: &key)
    return String(decoding: key, as: UTF8.self)
  }

  /// Appends the key of a company as UTF-8. Exports name tens of thousands of accounts: names of ASCII and the letters of
  /// Western Europe are folded by bytes.
  static func appendAccount(_ text: String, to key: inout [UInt8]) {
    let name = withoutTrailingIdentifier(text)
    if appendPlainAccount(name, to: &key) { return }
    let folded = LatinFolding.folded(name)
    if appendPlainAccount(folded, to: &key) { return }
    // Dots and apostrophes join ("S.A." is "sa"), other punctuation separates.
    let joined = String(folded.unicodeScalars.filter { $0 != "." && $0 != "'" && $0 != "\u{2019}" })
    let all = words(joined)
    var kept = all
    while let last = kept.last, legalForms.contains(last) { kept.removeLast() }
    if kept.isEmpty { kept = all }
    key.append(contentsOf: (kept.isEmpty ? folded : kept.joined(separator: " ")).utf8)
  }

  /// Appends nothing and returns false for names with letters of other alphabets, and for those that hold nothing but a
  /// legal form or punctuation.
  private static func appendPlainAccount(_ text: String, to key: inout [UInt8]) -> Bool {
    let start = key.count
    if appendFoldedWords(text, to: &key) {
      while key.count > start {
        let word = (key[start...].lastIndex(of: 0x20) ?? start - 1) + 1
        guard isLegalForm(key[word...]) else { return true }
        key.removeLast(key.count - max(word - 1, start))
      }
    }
    key.removeLast(key.count - start)
    return false
  }

  private static func isLegalForm(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, word.count <= longestLegalForm,
      legalFormLengths[Int(first)] &>> UInt16(word.count) & 1 == 1
    else { return false }
    return legalForms.contains(String(decoding: word, as: UTF8.self))
  }

  /// Appends lower-case words without accents, one space between them; stops and returns false where a letter is of another
  /// alphabet.
  private static func appendFoldedWords(_ text: String, to key: inout [UInt8]) -> Bool {
    let start = key.count
    let bytes = text.utf8Span.span
    var isBetweenWords = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isLetterOrDigit(byte) || byte >= 0x80 {
        if isBetweenWords && key.count > start { key.append(0x20) }
        isBetweenWords = false
        if byte < 0x80 {
          key.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        } else {
          // U+00C0 to U+00FF are 0xC3 and one byte more.
          guard byte == 0xC3, index < bytes.count else { return false }
          let letters = westernLetters[Int(bytes[index] & 0x3F)]
          guard !letters.isEmpty else { return false }
          key.append(contentsOf: letters)
          index += 1
        }
      } else if byte != UInt8(ascii: "."), byte != UInt8(ascii: "'") {
        isBetweenWords = true
      }
    }
    return true
  }

  /// What U+00C0 to U+00FF are folded to; empty for the two that are no letters.
  private static let westernLetters: [[UInt8]] = (UInt8(0xC0)...0xFF).map { code in
    let folded = Array(LatinFolding.folded(String(Unicode.Scalar(code))).utf8)
    return folded.allSatisfy(isLetterOrDigit) ? folded : []
  }

  /// A CRM id: the first 15 characters of a Salesforce id, case kept (18-character ids add a checksum). A number of so many
  /// digits is another system's.
  package static func identifier(_ text: String) -> String {
    let bytes = text.utf8
    let isSalesforce =
      (bytes.count == 15 || bytes.count == 18) && bytes.allSatisfy(isLetterOrDigit)
      && !bytes.allSatisfy { (0x30...0x39).contains($0) }
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

  /// By the first byte of a legal form, a bit for each length that one has: most last words are none by this alone.
  private static let legalFormLengths: [UInt16] = {
    var lengths = [UInt16](repeating: 0, count: 256)
    for form in legalForms {
      for first in form.utf8.prefix(1) { lengths[Int(first)] |= 1 << form.utf8.count }
    }
    return lengths
  }()
}
