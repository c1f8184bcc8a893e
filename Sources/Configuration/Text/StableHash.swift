import TerrainModel

/// A 128-bit hash of a text that is the same in every run, on every machine and in every version of the program: two
/// fingerprints with different starts.
///
/// It tells versions of a definition apart; it is no protection against somebody who wants two to look the same.
enum StableHash {
  /// 32 hexadecimal digits.
  static func hex(_ text: String) -> String {
    var start = Fingerprint()
    start.add("terrain")
    return [Fingerprint(), Fingerprint(start: start.value)].map { fingerprint in
      var fingerprint = fingerprint
      fingerprint.add(text)
      return fingerprint.text
    }.joined()
  }
}
