/// Month names of the languages that exports come in.
enum MonthNames {
  /// 1 to 12 for a name or an abbreviation of at least three letters, lower case; nil where it is none or could be
  /// two months (`jui` for juin and juillet).
  static func number(of name: [UInt8]) -> Int? {
    guard name.count >= 3 else { return nil }
    var found: Int?
    for (index, names) in byMonth.enumerated() {
      guard names.contains(where: { $0.starts(with: name) }) else { continue }
      if let found, found != index + 1 { return nil }
      found = index + 1
    }
    return found
  }

  private static let byMonth: [[[UInt8]]] = [
    ["january", "janvier", "enero", "januar", "jänner", "janeiro", "gennaio"],
    ["february", "février", "fevrier", "febrero", "februar", "fevereiro", "febbraio"],
    ["march", "mars", "marzo", "märz", "maerz", "março"],
    ["april", "avril", "abril", "aprile"],
    ["may", "mai", "mayo", "maio", "maggio"],
    ["june", "juin", "junio", "juni", "junho", "giugno"],
    ["july", "juillet", "julio", "juli", "julho", "luglio"],
    ["august", "août", "aout", "agosto"],
    ["september", "septembre", "septiembre", "setembro", "settembre", "sept"],
    ["october", "octobre", "octubre", "oktober", "outubro", "ottobre"],
    ["november", "novembre", "noviembre", "novembro"],
    ["december", "décembre", "decembre", "diciembre", "dezember", "dezembro", "dicembre"],
  ].map { $0.map { Array($0.utf8) } }
}
