/// Words of enumerations as configuration files spell them.
enum SnakeCase {
  /// `stageChange` becomes `stage_change`; what is in lower case already stays as it is.
  static func of(_ word: String) -> String {
    var result = ""
    for scalar in word.unicodeScalars {
      if ("A"..."Z").contains(scalar) {
        result.append("_")
        result.append(String(scalar).lowercased())
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
