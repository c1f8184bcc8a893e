/// Reads what `ByteWriter` wrote. Every read is checked: a damaged file is an error, never a trap.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func read<Value: FixedWidthInteger>(_ type: Value.Type) throws(SegmentError) -> Value {
    let width = MemoryLayout<Value>.size
    guard bytes.count - position >= width else { throw .damaged("metadata ends early") }
    var value: Value = 0
    withUnsafeMutableBytes(of: &value) { target in
      bytes.withUnsafeBytes { source in
        target.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[position..<position + width]))
      }
    }
    position += width
    return Value(littleEndian: value)
  }

  /// A count that at least `itemSize` bytes each must follow, so that damage cannot ask for huge arrays.
  mutating func readCount(itemSize: Int) throws(SegmentError) -> Int {
    let count = Int(try read(UInt32.self))
    guard count <= (bytes.count - position) / max(itemSize, 1) else { throw .damaged("impossible count") }
    return count
  }

  mutating func readText() throws(SegmentError) -> String {
    let count = try readCount(itemSize: 1)
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  /// A word of a closed set.
  mutating func readCase<Value: RawRepresentable>(_ type: Value.Type) throws(SegmentError) -> Value
  where Value.RawValue == String {
    let text = try readText()
    guard let value = Value(rawValue: text) else { throw .damaged("unknown word in metadata") }
    return value
  }
}
