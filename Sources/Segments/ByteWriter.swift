/// Writes the little-endian metadata of a segment into one growing buffer.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write<Value: FixedWidthInteger>(_ value: Value) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// UTF-8 with its length in front.
  mutating func write(_ text: String) {
    var copy = text
    copy.withUTF8 { utf8 in
      write(UInt32(utf8.count))
      bytes.append(contentsOf: utf8)
    }
  }
}
