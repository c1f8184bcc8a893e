import TerrainModel

/// Parses one chunk of a file, stretch by stretch: whole records of about 256 KB that stay in the processor's cache
/// from libcsv to the decoded columns.
///
/// A record that strict CSV does not allow loses its first physical line, and reading resumes at the next.
final class ChunkParser {
  /// Longer records are rejected: an unclosed quote must not swallow the rest of the file.
  static let maximumRecord = 8 << 20
  private static let stretchSize = 1 << 18

  let decoder: RowDecoder
  private var parser: CSVParser
  /// nil: libcsv reads everything.
  private var scanner: StretchScanner?
  private let buffer: ChunkBuffer
  private let delimiter: UInt8
  private let quote: UInt8

  init(layout: ExportLayout, decoder: RowDecoder, buffer: ChunkBuffer, usesScanner: Bool) {
    self.decoder = decoder
    self.buffer = buffer
    delimiter = layout.delimiter
    quote = layout.format.dialect.quote
    parser = CSVParser(delimiter: layout.delimiter, quote: quote)
    scanner = usesScanner ? StretchScanner(delimiter: layout.delimiter, quote: quote) : nil
  }

  /// Parses from a record's start to the first record's end at or behind `assumedEnd`.
  func parse(from start: Int, to assumedEnd: Int) throws(Failure) -> Chunk {
    var chunk = Chunk(start: start, end: max(start, assumedEnd))
    guard start < assumedEnd else { return chunk }
    try buffer.load(from: start, to: assumedEnd)
    var position = 0
    while start + position < assumedEnd {
      position = try parseStretch(at: position, into: &chunk)
    }
    chunk.end = start + position
    chunk.rowCount = decoder.rowCount
    chunk.columns = decoder.take()
    return chunk
  }

  /// Parses one stretch and returns where the next one starts.
  private func parseStretch(at position: Int, into chunk: inout Chunk) throws(Failure) -> Int {
    if let end = takeRegularStretch(at: position, into: &chunk) { return end }
    let end = try endOfStretch(from: position)
    guard end > position else {
      return try rejectLine(at: position, rule: nil, into: &chunk)
    }
    let stretch = UnsafeBufferPointer(rebasing: buffer.bytes[position..<end])
    if let batch = scanner?.parse(stretch) {
      let isPlain = scanner?.quotedLineFeeds == 0 && scanner?.blankBytes == 0
      take(batch, of: stretch, isPlain: isPlain, at: position, into: &chunk)
      return end
    }
    let outcome = parser.parse(stretch)
    let batch = parser.batch
    if outcome == .whole {
      let isPlain =
        parser.lineFeeds == batch.rowCount && parser.blankBytes == 0
        && parser.lineFeeds == ByteKernels.count(Ascii.lineFeed, in: stretch)
      take(batch, of: stretch, isPlain: isPlain, at: position, into: &chunk)
      return end
    }
    let located = RowLocator.extents(of: batch.rowCount, in: stretch, delimiter: delimiter, quote: quote)
    take(batch, rows: located.rows, at: position, into: &chunk)
    chunk.lineCount += located.line
    chunk.blankBytes += located.end - located.rows.reduce(0) { $0 + $1.end - $1.start }
    let rule: Rule = outcome == .badQuote ? .textAfterQuote : .unclosedQuote
    return try rejectLine(at: position + located.end, rule: rule, into: &chunk)
  }

  /// Takes the stretch to the first line end behind its size, and returns where the next one starts; nil where it is not
  /// regular. That line end is a record's: a regular stretch does not end inside quotes.
  private func takeRegularStretch(at position: Int, into chunk: inout Chunk) -> Int? {
    let probe = position + Self.stretchSize
    guard scanner != nil, probe < buffer.count,
      let lineEnd = ByteKernels.find(Ascii.lineFeed, in: buffer.bytes, from: probe),
      lineEnd + 1 - position <= Self.maximumRecord
    else { return nil }
    let stretch = UnsafeBufferPointer(rebasing: buffer.bytes[position...lineEnd])
    guard let batch = scanner?.parse(stretch) else { return nil }
    let isPlain = scanner?.quotedLineFeeds == 0 && scanner?.blankBytes == 0
    take(batch, of: stretch, isPlain: isPlain, at: position, into: &chunk)
    return lineEnd + 1
  }

  /// The end of the whole records from a place on: at least a stretch where the chunk has so much. The place itself
  /// where the record there is too long.
  private func endOfStretch(from position: Int) throws(Failure) -> Int {
    var probe = min(position + Self.stretchSize, buffer.count)
    var isInside = isOddQuotes(position, probe)
    if probe == buffer.count && (!isInside || buffer.isAtEndOfFile) && endsWithLine(probe) { return probe }
    let firstProbe = probe
    while true {
      let lineEnd = ByteKernels.endOfLineOutsideQuotes(
        in: buffer.bytes, from: probe, quote: quote, insideQuotes: isInside)
      let end = lineEnd ?? buffer.count
      if end - position > Self.maximumRecord { return endOfRecords(from: position, before: firstProbe) }
      if lineEnd != nil || buffer.isAtEndOfFile { return end }
      if isOddQuotes(probe, buffer.count) { isInside.toggle() }
      probe = buffer.count
      try buffer.extend(by: Self.stretchSize * 4)
    }
  }

  /// Whether a record may end here: after a line end, or at the end of the file.
  private func endsWithLine(_ end: Int) -> Bool {
    buffer.isAtEndOfFile || (end > 0 && buffer.bytes[end - 1] == Ascii.lineFeed)
  }

  private func isOddQuotes(_ from: Int, _ to: Int) -> Bool {
    ByteKernels.count(quote, in: UnsafeBufferPointer(rebasing: buffer.bytes[from..<to])) % 2 == 1
  }

  /// The end of the last whole record before one that is too long; the place itself where there is none.
  private func endOfRecords(from position: Int, before limit: Int) -> Int {
    var end = position
    while let next = ByteKernels.endOfLineOutsideQuotes(
      in: buffer.bytes, from: end, quote: quote, insideQuotes: false), next <= limit
    {
      end = next
    }
    return end
  }

  /// Rejects one physical line and returns where the next starts. Without a rule it is too long, or opens a quote that
  /// nothing closes within the longest record.
  private func rejectLine(at position: Int, rule: Rule?, into chunk: inout Chunk) throws(Failure) -> Int {
    var lineEnd = ByteKernels.find(Ascii.lineFeed, in: buffer.bytes, from: position)
    while lineEnd == nil && !buffer.isAtEndOfFile {
      let probe = buffer.count
      try buffer.extend(by: Self.stretchSize * 4)
      lineEnd = ByteKernels.find(Ascii.lineFeed, in: buffer.bytes, from: probe)
    }
    let end = lineEnd.map { $0 + 1 } ?? buffer.count
    let reason = rule ?? (end - position > Self.maximumRecord ? .fieldTooLong : .unclosedQuote)
    chunk.rejects.append(
      RejectedRow(
        line: chunk.lineCount, byteFrom: buffer.start + position, byteTo: buffer.start + end, column: "",
        rule: reason, message: Self.message(reason)))
    chunk.read += 1
    chunk.lineCount += 1
    return end
  }

  private static func message(_ rule: Rule) -> String {
    switch rule {
    case .textAfterQuote:
      "a delimiter or a line end was expected after the closing quote, no quote inside a bare field"
    case .unclosedQuote: "a closing quote was expected"
    default: "at most \(maximumRecord >> 20) MiB in a record were expected"
    }
  }

  /// Takes a whole stretch. In a plain one, rows and lines are the same.
  private func take(
    _ batch: RecordBatch, of stretch: UnsafeBufferPointer<UInt8>, isPlain: Bool, at position: Int,
    into chunk: inout Chunk
  ) {
    guard isPlain else {
      let located = RowLocator.extents(of: batch.rowCount, in: stretch, delimiter: delimiter, quote: quote)
      take(batch, rows: located.rows, at: position, into: &chunk)
      chunk.lineCount += located.line
      chunk.blankBytes += stretch.count - located.rows.reduce(0) { $0 + $1.end - $1.start }
      return
    }
    let outcome = decoder.decode(batch)
    let firstLine = UInt32(truncatingIfNeeded: chunk.lineCount)
    chunk.lines.reserveCapacity(chunk.lines.count + outcome.accepted.count)
    for row in outcome.accepted { chunk.lines.append(firstLine + UInt32(truncatingIfNeeded: row)) }
    if !outcome.ignored.isEmpty || !outcome.rejected.isEmpty {
      let rows = RowLocator.extents(of: batch.rowCount, in: stretch, delimiter: delimiter, quote: quote).rows
      record(outcome, rows: rows, at: position, into: &chunk)
    }
    chunk.read += outcome.accepted.count
    chunk.lineCount += batch.rowCount
  }

  private func take(_ batch: RecordBatch, rows: [RowExtent], at position: Int, into chunk: inout Chunk) {
    let outcome = decoder.decode(batch)
    for row in outcome.accepted where row < rows.count {
      chunk.lines.append(UInt32(truncatingIfNeeded: chunk.lineCount + rows[row].line))
    }
    record(outcome, rows: rows, at: position, into: &chunk)
    chunk.read += outcome.accepted.count
  }

  private func record(
    _ outcome: RowDecoder.Outcome, rows: [RowExtent], at position: Int, into chunk: inout Chunk
  ) {
    for (row, rule) in outcome.ignored where row < rows.count {
      chunk.ignored[rule, default: 0] += 1
      if rule == .footer { chunk.footerBytes += rows[row].end - rows[row].start }
    }
    for (row, total) in outcome.totals where row < rows.count {
      var located = total
      located.line = chunk.lineCount + rows[row].line
      chunk.totals.append(located)
    }
    for failure in outcome.rejected.sorted(by: { $0.row < $1.row }) where failure.row < rows.count {
      let extent = rows[failure.row]
      chunk.rejects.append(
        RejectedRow(
          line: chunk.lineCount + extent.line, byteFrom: buffer.start + position + extent.start,
          byteTo: buffer.start + position + extent.end, column: failure.column, rule: failure.rule,
          message: failure.message, amount: failure.amount, currency: failure.currency))
    }
    chunk.read += outcome.ignored.count + outcome.rejected.count
  }
}
