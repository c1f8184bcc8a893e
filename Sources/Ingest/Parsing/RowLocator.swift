/// Finds the lines and byte ranges of records, which libcsv does not tell, by walking over the bytes again.
///
/// Only stretches need it that have line ends inside fields, empty lines, or a row to report.
enum RowLocator {
  /// The extents of the first `count` records of a stretch, and the place and line behind them. Empty lines belong to
  /// no record; a line of delimiters alone is a record, also where the delimiter is a tab. Right for records that
  /// strict parsing accepts.
  static func extents(
    of count: Int, in bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, quote: UInt8
  ) -> (rows: [RowExtent], end: Int, line: Int) {
    var rows: [RowExtent] = []
    rows.reserveCapacity(count)
    var position = 0
    var line = 0
    skipBlankLines(in: bytes, delimiter: delimiter, &position, &line)
    while rows.count < count && position < bytes.count {
      let (start, startLine) = (position, line)
      skipRecord(in: bytes, quote: quote, &position, &line)
      rows.append(RowExtent(start: start, end: position, line: startLine))
      skipBlankLines(in: bytes, delimiter: delimiter, &position, &line)
    }
    return (rows, position, line)
  }

  private static func skipRecord(
    in bytes: UnsafeBufferPointer<UInt8>, quote: UInt8, _ position: inout Int, _ line: inout Int
  ) {
    var isQuoted = false
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == quote { isQuoted.toggle() }
      if byte == Ascii.lineFeed { line += 1 }
      if isQuoted || (byte != Ascii.lineFeed && byte != Ascii.carriageReturn) { continue }
      if byte == Ascii.carriageReturn { endCarriageReturn(in: bytes, &position, &line) }
      return
    }
  }

  private static func skipBlankLines(
    in bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, _ position: inout Int, _ line: inout Int
  ) {
    while true {
      var ahead = position
      while ahead < bytes.count, bytes[ahead] != delimiter,
        bytes[ahead] == Ascii.space || bytes[ahead] == Ascii.tab
      {
        ahead += 1
      }
      guard ahead < bytes.count else { return }
      let byte = bytes[ahead]
      guard byte == Ascii.lineFeed || byte == Ascii.carriageReturn else { return }
      position = ahead + 1
      if byte == Ascii.lineFeed { line += 1 } else { endCarriageReturn(in: bytes, &position, &line) }
    }
  }

  /// A line ends once, whether by CR LF or by CR alone.
  private static func endCarriageReturn(
    in bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ line: inout Int
  ) {
    if position < bytes.count, bytes[position] == Ascii.lineFeed { position += 1 }
    line += 1
  }
}
