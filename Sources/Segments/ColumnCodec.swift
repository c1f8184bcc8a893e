import TerrainModel

/// Packs the values of one column of one row group as offsets from their minimum, in as few bytes each as they need.
///
/// Layout: kind (1 byte), width (1 byte: 0, 1, 2, 4 or 8), base (8 bytes), then `count × width` bytes. A width of 0
/// means that every value is the base. Missing values are stored as the largest offset of the width, which real
/// offsets never take.
enum ColumnCodec {
  static let headerSize = 10

  /// The bytes of a column, and the bounds of its values; nil for identifiers.
  static func encode(_ column: FactColumn) -> (bytes: [UInt8], range: ColumnRange?) {
    switch column {
    case .integers(let values):
      return pack(values, kind: 1, missing: Missing.integer) { UInt64(bitPattern: $0) }
    case .codes(let values):
      return pack(values, kind: 2, missing: Missing.code) { UInt64($0) }
    case .keys(let values):
      return (raw(values), nil)
    }
  }

  static func decode(_ bytes: UnsafeRawBufferPointer, count: Int) throws(SegmentError) -> FactColumn {
    guard bytes.count >= headerSize else { throw .damaged("column too short") }
    let width = Int(bytes[1])
    let base = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 2, as: UInt64.self))
    guard [0, 1, 2, 4, 8].contains(width), bytes.count == headerSize + count * width else {
      throw .damaged("column of a wrong length")
    }
    switch bytes[0] {
    case 1:
      return .integers(
        unpack(bytes, count, width, base, missing: Missing.integer) { Int64(bitPattern: $0) })
    case 2:
      return .codes(
        unpack(bytes, count, width, base, missing: Missing.code) { UInt32(truncatingIfNeeded: $0) })
    case 3:
      return .keys(unpack(bytes, count, width, base, missing: Missing.key) { $0 })
    default: throw .damaged("unknown kind of column")
    }
  }

  /// Keys are hashes: nothing to pack.
  private static func raw(_ values: [UInt64]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: headerSize + values.count * 8) { buffer, count in
      buffer[0] = 3
      buffer[1] = 8
      for index in 2..<headerSize { buffer[index] = 0 }
      values.withUnsafeBytes { source in
        UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[headerSize...])
          .copyMemory(from: source)
      }
      count = headerSize + values.count * 8
    }
  }

  @inline(__always)
  private static func pack<Value: FixedWidthInteger>(
    _ values: [Value], kind: UInt8, missing: Value, bits: (Value) -> UInt64
  ) -> (bytes: [UInt8], range: ColumnRange?) {
    var low = Value.max
    var high = Value.min
    var hasMissing = false
    for value in values {
      if value == missing {
        hasMissing = true
      } else {
        low = min(low, value)
        high = max(high, value)
      }
    }
    var bounds = ColumnRange(hasMissing: hasMissing)
    if low > high {
      (low, high) = (0, 0)
    } else {
      bounds = ColumnRange(low: Int64(clamping: low), high: Int64(clamping: high), hasMissing: hasMissing)
    }
    let base = bits(low)
    let range = bits(high) &- base
    let width = self.width(range: range, reservesMissing: hasMissing)
    let bytes = [UInt8](unsafeUninitializedCapacity: headerSize + values.count * width) { buffer, count in
      buffer[0] = kind
      buffer[1] = UInt8(width)
      let target = UnsafeMutableRawBufferPointer(buffer)
      target.storeBytes(of: base.littleEndian, toByteOffset: 2, as: UInt64.self)
      switch width {
      case 1: fill(target, values, UInt8.self, missing, base, bits)
      case 2: fill(target, values, UInt16.self, missing, base, bits)
      case 4: fill(target, values, UInt32.self, missing, base, bits)
      case 8: fill(target, values, UInt64.self, missing, base, bits)
      default: break
      }
      count = headerSize + values.count * width
    }
    return (bytes, bounds)
  }

  private static func width(range: UInt64, reservesMissing: Bool) -> Int {
    if range == 0 && !reservesMissing { return 0 }
    if range < UInt64(UInt8.max) { return 1 }
    if range < UInt64(UInt16.max) { return 2 }
    if range < UInt64(UInt32.max) { return 4 }
    return 8
  }

  @inline(__always)
  private static func fill<Value: FixedWidthInteger, Packed: FixedWidthInteger>(
    _ target: UnsafeMutableRawBufferPointer, _ values: [Value], _ type: Packed.Type, _ missing: Value,
    _ base: UInt64, _ bits: (Value) -> UInt64
  ) {
    var offset = headerSize
    for value in values {
      let packed = value == missing ? Packed.max : Packed(truncatingIfNeeded: bits(value) &- base)
      target.storeBytes(of: packed.littleEndian, toByteOffset: offset, as: Packed.self)
      offset += MemoryLayout<Packed>.size
    }
  }

  @inline(__always)
  private static func unpack<Value: FixedWidthInteger>(
    _ bytes: UnsafeRawBufferPointer, _ count: Int, _ width: Int, _ base: UInt64, missing: Value,
    value: (UInt64) -> Value
  ) -> [Value] {
    switch width {
    case 0: return [Value](repeating: value(base), count: count)
    case 1: return expand(bytes, count, UInt8.self, base, missing, value)
    case 2: return expand(bytes, count, UInt16.self, base, missing, value)
    case 4: return expand(bytes, count, UInt32.self, base, missing, value)
    default: return expand(bytes, count, UInt64.self, base, missing, value)
    }
  }

  @inline(__always)
  private static func expand<Value: FixedWidthInteger, Packed: FixedWidthInteger>(
    _ bytes: UnsafeRawBufferPointer, _ count: Int, _ type: Packed.Type, _ base: UInt64, _ missing: Value,
    _ value: (UInt64) -> Value
  ) -> [Value] {
    [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      var offset = headerSize
      for index in 0..<count {
        let packed = Packed(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Packed.self))
        buffer[index] = packed == Packed.max && missing != 0 ? missing : value(base &+ UInt64(packed))
        offset += MemoryLayout<Packed>.size
      }
      initialized = count
    }
  }
}
