/// Complete records as one stretch of bytes with flat offsets: what every parser hands to the column decoders, which
/// never know which parser it was. Valid until the parser is used again.
struct RecordBatch {
  let bytes: UnsafePointer<UInt8>
  let fieldStarts: UnsafePointer<UInt32>
  /// One past the last byte of each field.
  let fieldEnds: UnsafePointer<UInt32>
  /// One more entry than there are records.
  let rowStarts: UnsafePointer<UInt32>
  let rowCount: Int

  @inline(__always)
  func firstField(ofRow row: Int) -> Int { Int(rowStarts[row]) }

  @inline(__always)
  func fieldCount(ofRow row: Int) -> Int { Int(rowStarts[row + 1] &- rowStarts[row]) }

  /// The bytes of a field, counted over all records.
  @inline(__always)
  func field(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = Int(fieldStarts[index])
    return UnsafeBufferPointer(start: bytes + start, count: Int(fieldEnds[index]) &- start)
  }
}
