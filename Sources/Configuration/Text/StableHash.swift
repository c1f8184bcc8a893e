/// A 128-bit hash of a text that is the same in every run, on every machine and in every version of the program.
///
/// Two FNV-1a hashes of 64 bits (offset basis and prime as published by Fowler, Noll and Vo) with different starts.
/// It tells versions of a definition apart; it is no protection against somebody who wants two to look the same.
enum StableHash {
  private static let prime: UInt64 = 0x0000_0100_0000_01B3
  private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325

  /// 32 hexadecimal digits.
  static func hex(_ text: String) -> String {
    hex64(fnv1a(text, from: offset)) + hex64(fnv1a(text, from: fnv1a("terrain", from: offset)))
  }

  static func fnv1a(_ text: String, from start: UInt64) -> UInt64 {
    text.utf8.reduce(start) { ($0 ^ UInt64($1)) &* prime }
  }

  private static func hex64(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
