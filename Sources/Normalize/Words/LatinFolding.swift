/// Takes case and accents off Latin letters, so that `Élodie` and `ELODIE` compare equal.
enum LatinFolding {
  /// Lower case, without accents, runs of white space as one space, none outside.
  static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return foldedASCII(text) }
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = !result.isEmpty
        continue
      }
      if (0x300...0x36F).contains(scalar.value) { continue }  // combining accents of decomposed letters
      if pendingSpace {
        result.append(" ")
        pendingSpace = false
      }
      if scalar.value < 0xC0 {
        result.append(scalar)
      } else if let base = letters[scalar] {
        result.append(contentsOf: base.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The same byte by byte: most words are of these letters.
  private static func foldedASCII(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var pendingSpace = false
    for byte in text.utf8 {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        pendingSpace = !result.isEmpty
        continue
      }
      if pendingSpace { result.append(0x20) }
      pendingSpace = false
      result.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let letters: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
      ("a", "àáâãäåāăąǎ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
      ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõöøōŏő"),
      ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"),
      ("z", "źżž"), ("ae", "æ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"),
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (base, accented) in groups {
      for scalar in accented.unicodeScalars { letters[scalar] = base }
    }
    return letters
  }()
}
