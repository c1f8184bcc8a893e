internal import Clibcsv

/// libcsv in strict mode, one stretch of whole records at a time.
///
/// libcsv gives no positions, is silent about damage unless strict, and keeps state between calls; so every stretch is
/// parsed from a fresh state and its outcome says whether it was whole. Spaces around unquoted fields are dropped.
struct CSVParser: ~Copyable {
  enum Outcome: Equatable {
    case whole
    /// A byte that strict CSV does not allow after a closing quote or inside an unquoted field.
    case badQuote
    /// The stretch ended inside quotes.
    case unclosedQuote
  }

  /// Kept off the stack: libcsv and the callbacks hold pointers to them.
  private let parser: UnsafeMutablePointer<csv_parser>
  private let sink: UnsafeMutablePointer<RecordSink>
  private let delimiter: UInt8
  private let quote: UInt8

  init(delimiter: UInt8, quote: UInt8) {
    parser = .allocate(capacity: 1)
    sink = .allocate(capacity: 1)
    sink.initialize(to: RecordSink())
    self.delimiter = delimiter
    self.quote = quote
    parser.initialize(to: csv_parser())
    start(options: Self.strict)
  }

  deinit {
    csv_free(parser)
    sink.pointee.deallocate()
    sink.deinitialize(count: 1)
    sink.deallocate()
    parser.deallocate()
  }

  /// Parses a stretch that starts at a record and should end with one. What was complete before damage is in `batch`.
  mutating func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Outcome {
    sink.pointee.reset()
    let consumed = csv_parse(
      parser, bytes.baseAddress, bytes.count, Self.fieldCallback, Self.rowCallback, sink)
    if consumed < bytes.count {
      restart()
      return .badQuote
    }
    if csv_fini(parser, Self.fieldCallback, Self.rowCallback, sink) != 0 {
      restart()
      return .unclosedQuote
    }
    return .whole
  }

  /// The first record of a stretch, leniently: for headers and preambles.
  mutating func firstRecord(of bytes: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
    restart(options: 0)
    defer { restart() }
    sink.pointee.reset()
    _ = csv_parse(parser, bytes.baseAddress, bytes.count, Self.fieldCallback, Self.rowCallback, sink)
    _ = csv_fini(parser, Self.fieldCallback, Self.rowCallback, sink)
    guard batch.rowCount > 0 else { return [] }
    return (0..<batch.fieldCount(ofRow: 0)).map { Array(batch.field($0)) }
  }

  /// The complete records of the last stretch.
  var batch: RecordBatch {
    let sink = sink.pointee
    return RecordBatch(
      bytes: sink.bytes, fieldStarts: sink.fieldStarts, fieldEnds: sink.fieldStarts + 1,
      rowStarts: sink.rowStarts, rowCount: sink.rowCount)
  }

  /// Line feeds that libcsv saw outside quotes in the last stretch.
  var lineFeeds: Int { sink.pointee.lineFeeds }

  /// Bytes of the last stretch that were empty lines, line ends included.
  var blankBytes: Int {
    let sink = sink.pointee
    let blankLineFeeds = sink.emptyLineFeeds - sink.rowsEndedByCarriageReturn - sink.emptyCarriageReturns
    return sink.emptyCarriageReturns * 2 + max(0, blankLineFeeds)
  }

  private static let strict = UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL)

  /// After an error libcsv's state is not defined, and `csv_fini` would report a row that is not there.
  private func restart(options: UInt8 = CSVParser.strict) {
    csv_free(parser)
    start(options: options)
  }

  private func start(options: UInt8) {
    csv_init(parser, options)
    csv_set_delim(parser, delimiter)
    csv_set_quote(parser, quote)
    // The default grows the entry by 128 bytes at a time.
    csv_set_blk_size(parser, 1 << 16)
  }

  private static let fieldCallback:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      field, length, context in
      context?.assumingMemoryBound(to: RecordSink.self).pointee.appendField(field, length)
    }

  private static let rowCallback: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
    terminator, context in
    context?.assumingMemoryBound(to: RecordSink.self).pointee.endRow(terminator)
  }
}
