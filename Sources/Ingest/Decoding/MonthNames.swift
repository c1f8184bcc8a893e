/// Month names of the languages that exports come in, in the bytes of UTF-8 and of Windows-1252.
enum MonthNames {
  /// 1 to 12 for a name or an abbreviation of at least three letters, lower case; nil where it is none or could be
  /// two months (`jui` for juin and juillet).
  static func number(of name: [UInt8]) -> Int? {
    guard name.count >= 3 else { return nil }
    if let known = English.number(of: name) { return known }
    var found: Int?
    for (index, names) in byMonth.enumerated() {
      guard names.contains(where: { $0.starts(with: name) }) else { continue }
      if let found, found != index + 1 { return nil }
      found = index + 1
    }
    return found
  }

  /// The abbreviations that nearly all exports write.
  private enum English {
    static func number(of name: [UInt8]) -> Int? {
      guard name.count == 3 else { return nil }
      switch (name[0], name[1], name[2]) {
      case (0x6A, 0x61, 0x6E): return 1
      case (0x66, 0x65, 0x62): return 2
      case (0x6D, 0x61, 0x72): return 3
      case (0x61, 0x70, 0x72): return 4
      case (0x6D, 0x61, 0x79): return 5
      case (0x6A, 0x75, 0x6E): return 6
      case (0x6A, 0x75, 0x6C): return 7
      case (0x61, 0x75, 0x67): return 8
      case (0x73, 0x65, 0x70): return 9
      case (0x6F, 0x63, 0x74): return 10
      case (0x6E, 0x6F, 0x76): return 11
      case (0x64, 0x65, 0x63): return 12
      default: return nil
      }
    }
  }

  private static let byMonth: [[[UInt8]]] = [
    ["january", "janvier", "enero", "januar", "jänner", "janeiro", "gennaio"],
    ["february", "février", "fevrier", "febrero", "februar", "fevereiro", "febbraio", "feber"],
    ["march", "mars", "marzo", "märz", "maerz", "mrz", "março", "marco"],
    ["april", "avril", "abril", "aprile"],
    ["may", "mai", "mayo", "maio", "maggio"],
    ["june", "juin", "junio", "juni", "junho", "giugno"],
    ["july", "juillet", "julio", "juli", "julho", "luglio"],
    ["august", "août", "aout", "agosto"],
    ["september", "septembre", "septiembre", "setiembre", "setembro", "settembre", "sept"],
    ["october", "octobre", "octubre", "oktober", "outubro", "ottobre"],
    ["november", "novembre", "noviembre", "novembro"],
    ["december", "décembre", "decembre", "diciembre", "dezember", "dezembro", "dicembre"],
  ].map { $0.flatMap(spellings) }

  /// A name in UTF-8 and, where they differ, in Windows-1252 and with the accents in capitals, which lowering of ASCII
  /// letters leaves alone.
  private static func spellings(_ name: String) -> [[UInt8]] {
    let plain = Array(name.utf8)
    guard plain.contains(where: { $0 >= 0x80 }) else { return [plain] }
    let capital = String(name.map { $0.isASCII ? $0 : Character($0.uppercased()) })
    let latin = [name, capital].map { $0.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }
    return [plain, Array(capital.utf8)] + latin
  }
}
