/// Names as e-mail addresses and profile addresses spell them.
enum PlainSpelling {
  /// Lower-case ASCII letters and digits, everything else a single hyphen: `Zoé O'Brien` gives `zoe-obrien`.
  static func slug(_ text: String, separator: Character = "-") -> String {
    var result = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
      case "à", "á", "â", "ã", "ä", "å": result.append("a")
      case "ç": result.append("c")
      case "è", "é", "ê", "ë": result.append("e")
      case "ì", "í", "î", "ï": result.append("i")
      case "ñ": result.append("n")
      case "ò", "ó", "ô", "õ", "ö", "ø": result.append("o")
      case "ù", "ú", "û", "ü": result.append("u")
      case "'": continue
      default:
        if let last = result.last, last != separator { result.append(separator) }
      }
    }
    if result.last == separator { result.removeLast() }
    return result
  }

  /// The same name without accents, as a keyboard without them gives it.
  static func withoutAccents(_ text: String) -> String {
    var result = ""
    for character in text {
      let plain = slug(String(character))
      if character.isASCII || plain.isEmpty {
        result.append(character)
      } else {
        result += character.isUppercase ? plain.uppercased() : plain
      }
    }
    return result
  }

  /// A name with two neighbouring letters swapped in the middle: the usual slip of a hand.
  static func misspelt(_ text: String) -> String {
    var characters = Array(text)
    let middle = characters.count / 2
    for position in middle..<max(middle, characters.count - 1)
    where characters[position].isLetter && characters[position + 1].isLetter
      && characters[position] != characters[position + 1]
    {
      characters.swapAt(position, position + 1)
      return String(characters)
    }
    return text + "e"
  }
}
