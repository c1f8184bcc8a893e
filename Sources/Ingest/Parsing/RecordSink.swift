/// What libcsv's callbacks fill: the fields of some records, end to end, with flat offsets.
///
/// A struct of raw buffers behind a pointer. Class properties would be checked for exclusive access on every call and
/// cost three times the parsing itself.
struct RecordSink {
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private var byteCapacity: Int
  private var byteCount = 0
  /// `fieldStarts[n]` is where field `n` starts; one more entry than fields.
  private(set) var fieldStarts: UnsafeMutablePointer<UInt32>
  private var fieldCapacity: Int
  private(set) var fieldCount = 0
  /// The first field of each complete record; one more entry than records.
  private(set) var rowStarts: UnsafeMutablePointer<UInt32>
  private var rowCapacity: Int
  private(set) var rowCount = 0
  /// Line feeds that ended a record or an empty line, and how the empty lines ended.
  private(set) var lineFeeds = 0
  private(set) var rowsEndedByCarriageReturn = 0
  private(set) var emptyLineFeeds = 0
  private(set) var emptyCarriageReturns = 0

  init() {
    byteCapacity = 1 << 19
    fieldCapacity = 1 << 15
    rowCapacity = 1 << 12
    bytes = .allocate(capacity: byteCapacity)
    fieldStarts = .allocate(capacity: fieldCapacity)
    rowStarts = .allocate(capacity: rowCapacity)
    fieldStarts[0] = 0
    rowStarts[0] = 0
  }

  func deallocate() {
    bytes.deallocate()
    fieldStarts.deallocate()
    rowStarts.deallocate()
  }

  mutating func reset() {
    byteCount = 0
    fieldCount = 0
    rowCount = 0
    lineFeeds = 0
    rowsEndedByCarriageReturn = 0
    emptyLineFeeds = 0
    emptyCarriageReturns = 0
  }

  /// Fields of a record that is not complete yet.
  var hasOpenRecord: Bool { fieldCount > Int(rowStarts[rowCount]) }

  @inline(__always)
  mutating func appendField(_ field: UnsafeRawPointer?, _ length: Int) {
    if byteCount &+ length > byteCapacity { growBytes(to: byteCount + length) }
    if fieldCount &+ 2 > fieldCapacity { growFields() }
    if let field {
      UnsafeMutableRawPointer(bytes + byteCount).copyMemory(from: field, byteCount: length)
    }
    byteCount &+= length
    fieldCount &+= 1
    fieldStarts[fieldCount] = UInt32(truncatingIfNeeded: byteCount)
  }

  /// `terminator` is the byte that ended the line, or -1 at the end of the input.
  @inline(__always)
  mutating func endRow(_ terminator: Int32) {
    if terminator == Int32(Ascii.lineFeed) { lineFeeds &+= 1 }
    guard hasOpenRecord else {
      if terminator == Int32(Ascii.lineFeed) { emptyLineFeeds &+= 1 }
      if terminator == Int32(Ascii.carriageReturn) { emptyCarriageReturns &+= 1 }
      return
    }
    if terminator == Int32(Ascii.carriageReturn) { rowsEndedByCarriageReturn &+= 1 }
    if rowCount &+ 2 > rowCapacity { growRows() }
    rowCount &+= 1
    rowStarts[rowCount] = UInt32(truncatingIfNeeded: fieldCount)
  }

  private mutating func growBytes(to needed: Int) {
    let capacity = max(needed, byteCapacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: bytes, count: byteCount)
    bytes.deallocate()
    (bytes, byteCapacity) = (larger, capacity)
  }

  private mutating func growFields() {
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: fieldCapacity * 2)
    larger.update(from: fieldStarts, count: fieldCount + 1)
    fieldStarts.deallocate()
    (fieldStarts, fieldCapacity) = (larger, fieldCapacity * 2)
  }

  private mutating func growRows() {
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: rowCapacity * 2)
    larger.update(from: rowStarts, count: rowCount + 1)
    rowStarts.deallocate()
    (rowStarts, rowCapacity) = (larger, rowCapacity * 2)
  }
}
