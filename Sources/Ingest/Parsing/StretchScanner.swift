internal import CByteScan

/// Splits regular stretches without copying a byte, ten times as fast as libcsv; whatever is not plainly regular is
/// left to libcsv, whose answer is the one that counts. A differential test holds the two together.
struct StretchScanner: ~Copyable {
  private let delimiter: UInt8
  private let quote: UInt8
  private var capacity = 0
  private var positions: UnsafeMutablePointer<UInt32>
  private var fieldStarts: UnsafeMutablePointer<UInt32>
  private var fieldEnds: UnsafeMutablePointer<UInt32>
  private var rowStarts: UnsafeMutablePointer<UInt32>
  /// Where doubled quotes are made one.
  private var copy = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
  /// Bytes of empty lines in the last stretch, line ends included.
  private(set) var blankBytes = 0
  /// Line feeds inside fields of the last stretch.
  private(set) var quotedLineFeeds = 0

  init(delimiter: UInt8, quote: UInt8) {
    self.delimiter = delimiter
    self.quote = quote
    positions = .allocate(capacity: 1)
    fieldStarts = .allocate(capacity: 1)
    fieldEnds = .allocate(capacity: 1)
    rowStarts = .allocate(capacity: 1)
  }

  deinit { release() }

  /// The records of a stretch that starts at a record and ends with one; nil where it is not regular. The batch points
  /// into the stretch, or into a copy of it where quotes are doubled. Spaces around fields are kept: decoders trim.
  mutating func parse(_ stretch: UnsafeBufferPointer<UInt8>) -> RecordBatch? {
    guard let bytes = stretch.baseAddress, stretch.count < Int(UInt32.max) else { return nil }
    if stretch.count + 6 > capacity { reserve(stretch.count + 6) }
    let scan = byte_scan(bytes, stretch.count, delimiter, quote, positions)
    guard scan.is_regular == 1 else { return nil }
    quotedLineFeeds = scan.quoted_line_feeds
    blankBytes = 0
    var structuralCount = scan.structural_count
    if structuralCount == 0 || positions[structuralCount - 1] != UInt32(stretch.count - 1)
      || bytes[stretch.count - 1] != Ascii.lineFeed
    {
      // A last record without a line end ends where the stretch does.
      positions[structuralCount] = UInt32(stretch.count)
      structuralCount += 1
    }
    guard let rowCount = split(bytes, stretch.count, structuralCount) else { return nil }
    let isAsRead = scan.has_doubled_quotes == 0
    guard let fields = isAsRead ? bytes : undoubled(stretch, fields: Int(rowStarts[rowCount])) else {
      return nil
    }
    return RecordBatch(
      bytes: fields, fieldStarts: fieldStarts, fieldEnds: fieldEnds, rowStarts: rowStarts, rowCount: rowCount)
  }

  /// Turns positions of delimiters and line ends into fields and rows; nil for a line of nothing but white space, which
  /// libcsv takes for an empty one.
  private mutating func split(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ structuralCount: Int) -> Int? {
    var (rows, fields, rowStart, start) = (0, 0, 0, 0)
    rowStarts[0] = 0
    for index in 0..<structuralCount {
      let end = Int(positions[index])
      let endsRow = end == count || bytes[end] == Ascii.lineFeed
      var last = end
      if endsRow && last > start && bytes[last - 1] == Ascii.carriageReturn { last -= 1 }
      if endsRow && fields == rowStart && isBlank(bytes, start, last) {
        if last > start { return nil }
        blankBytes += min(end + 1, count) - start
      } else {
        let isQuoted = last - start >= 2 && bytes[start] == quote
        fieldStarts[fields] = UInt32(truncatingIfNeeded: isQuoted ? start + 1 : start)
        fieldEnds[fields] = UInt32(truncatingIfNeeded: isQuoted ? last - 1 : last)
        fields += 1
        if endsRow {
          rows += 1
          rowStart = fields
          rowStarts[rows] = UInt32(truncatingIfNeeded: fields)
        }
      }
      start = end + 1
    }
    return rows
  }

  /// A copy of the stretch in which each pair of quotes inside a field is one: fields become shorter where they stand.
  private mutating func undoubled(
    _ stretch: UnsafeBufferPointer<UInt8>, fields: Int
  ) -> UnsafePointer<UInt8>? {
    if copy.count < stretch.count {
      copy.deallocate()
      copy = .allocate(capacity: capacity)
    }
    _ = copy.update(fromContentsOf: stretch)
    for field in 0..<fields {
      let (start, end) = (Int(fieldStarts[field]), Int(fieldEnds[field]))
      guard start > 0, copy[start - 1] == quote,
        let first = ByteKernels.find(
          quote, in: UnsafeBufferPointer(rebasing: stretch[start..<end]), from: 0)
      else { continue }
      var target = start + first
      var next = target
      while next < end {
        copy[target] = stretch[next]
        next += stretch[next] == quote ? 2 : 1
        target += 1
      }
      fieldEnds[field] = UInt32(truncatingIfNeeded: target)
    }
    return copy.baseAddress.map { UnsafePointer($0) }
  }

  @inline(__always)
  private func isBlank(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for index in start..<end where bytes[index] != Ascii.space && bytes[index] != Ascii.tab { return false }
    return true
  }

  private mutating func reserve(_ needed: Int) {
    release()
    copy = UnsafeMutableBufferPointer(start: nil, count: 0)
    capacity = max(needed, 1 << 19)
    positions = .allocate(capacity: capacity)
    fieldStarts = .allocate(capacity: capacity)
    fieldEnds = .allocate(capacity: capacity)
    rowStarts = .allocate(capacity: capacity)
  }

  private func release() {
    positions.deallocate()
    fieldStarts.deallocate()
    fieldEnds.deallocate()
    rowStarts.deallocate()
    copy.deallocate()
  }
}
