/// Words of enumerations as configuration files spell them.
enum SnakeCase {
  /// `stageChange` becomes `stage_change`; what is in lower case already stays as it is.
  static func of(_ word: String) -> String {
    // Most words are in lower case: every key of every file is compared with all that are known.
    guard word.utf8.contains(where: isUpperCase) else { return word }
    var result: [UInt8] = []
    for byte in word.utf8 {
      if isUpperCase(byte) {
        result += [UInt8(ascii: "_"), byte | 0x20]
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The word that `of` may have made a text of: `stage_change` becomes `stageChange`.
  static func word(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    var result: [UInt8] = []
    var isAfterSign = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "_") {
        isAfterSign = true
      } else {
        result.append(isAfterSign && UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte ? byte & ~0x20 : byte)
        isAfterSign = false
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isUpperCase(_ byte: UInt8) -> Bool { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte }
}
