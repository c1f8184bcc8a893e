/// Salesforce record ids: 15 case-sensitive characters and the 3 that make them safe to compare without case.
package enum SalesforceID {
  /// What the export service writes for a lookup that points nowhere.
  package static let empty = "000000000000000AAA"

  private static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
  private static let checks = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ012345".utf8)

  /// The id of the `serial`-th record of an object with the given three-character key prefix.
  package static func make(prefix: String, serial: Int) -> String {
    var rest = serial
    var tail: [UInt8] = []
    for _ in 0..<5 {
      tail.append(digits[rest % 62])
      rest /= 62
    }
    return extended(prefix + "5g00000" + String(decoding: tail.reversed(), as: UTF8.self))
  }

  /// The 18-character form: for each group of five characters, one check character whose bits say which are capitals.
  package static func extended(_ short: String) -> String {
    let bytes = Array(short.utf8)
    var suffix: [UInt8] = []
    for group in stride(from: 0, to: bytes.count, by: 5) {
      var bits = 0
      for (bit, byte) in bytes[group..<min(group + 5, bytes.count)].enumerated()
      where (0x41...0x5A).contains(byte) {
        bits |= 1 << bit
      }
      suffix.append(checks[bits])
    }
    return short + String(decoding: suffix, as: UTF8.self)
  }
}
