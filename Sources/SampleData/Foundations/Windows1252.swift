/// Western European single-byte text, as Salesforce's export service writes it for such an org.
enum Windows1252 {
  /// The bytes of a text; a character that the code page lacks becomes `?`, as the vendor's export does.
  static func encode(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0..<0x80, 0xA0...0xFF: UInt8(truncatingIfNeeded: scalar.value)
      case 0x20AC: 0x80
      case 0x0153: 0x9C
      case 0x0152: 0x8C
      case 0x2019: 0x92
      case 0x2013: 0x96
      default: 0x3F
      }
    }
  }
}
