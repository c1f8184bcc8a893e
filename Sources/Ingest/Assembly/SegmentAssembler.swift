import Segments
import TerrainModel

/// Puts chunks together in the order of the file: one dictionary per field, absolute line numbers, row groups on disk,
/// and the account of bytes and rows.
struct SegmentAssembler: ~Copyable {
  static let groupSize = 65_536

  private var writer: SegmentWriter
  private var metadata: SegmentMetadata
  private var dictionaries: [Field: DictionaryBuilder] = [:]
  private var nextLine: Int
  private let layout: ExportLayout
  private let workers: Int

  init(path: String, layout: ExportLayout, fileHash: String, fileSize: Int, workers: Int, preamble: Int)
    throws(SegmentError)
  {
    writer = try SegmentWriter(path: path)
    self.layout = layout
    self.workers = workers
    metadata = SegmentMetadata(
      record: layout.format.record, format: layout.format.name, fileHash: fileHash, fileSize: fileSize,
      headers: layout.headers, unmappedHeaders: layout.unmappedHeaders)
    metadata.bytes.preamble = preamble
    metadata.bytes.header = layout.headerRange.count
    nextLine = layout.bodyLine
  }

  /// Adds the next chunk of the file.
  mutating func append(_ chunk: Chunk, decoder: RowDecoder, worker: Int) throws(SegmentError) {
    var columns = chunk.columns
    for column in decoder.columns {
      guard case .word(let words) = column else { continue }
      translate(column.field, in: &columns, words: words.table, worker: worker)
    }
    if let measures = decoder.measures {
      translate(.kind, in: &columns, words: measures.kinds, worker: worker)
    }
    let firstLine = UInt32(truncatingIfNeeded: nextLine)
    let lines = chunk.lines.map { $0 &+ firstLine }
    var start = 0
    while start < chunk.rowCount {
      let end = min(start + Self.groupSize, chunk.rowCount)
      let whole = start == 0 && end == chunk.rowCount
      try writer.append(
        rowCount: end - start, lines: whole ? lines : Array(lines[start..<end]),
        columns: whole ? columns : columns.mapValues { $0.slice(start..<end) })
      start = end
    }
    account(for: chunk)
  }

  /// Writes the metadata and returns them. `precisions` are those that all workers saw together.
  consuming func finish(
    precisions: [Field: TimePrecision], body: ExportBody, layout: ExportLayout
  ) throws(SegmentError) -> SegmentMetadata {
    if body.isTranscoded { locateOnDisk(body, layout) }
    let forced = layout.format.dialect.encoding == .windows1252
    metadata.dictionaries = dictionaries.mapValues { $0.words(forcesWindows1252: forced) }
    metadata.precisions = precisions
    // Blank and footer bytes of a transcoded export are estimates, and must not be more than there is.
    let rest = max(0, metadata.fileSize - metadata.bytes.preamble - metadata.bytes.header)
    metadata.bytes.blanks = min(metadata.bytes.blanks, rest)
    metadata.bytes.footers = min(metadata.bytes.footers, rest - metadata.bytes.blanks)
    metadata.bytes.rows = rest - metadata.bytes.blanks - metadata.bytes.footers
    let result = metadata
    try writer.finish(result)
    return result
  }

  /// Transcoded bytes lie elsewhere than on disk, but on the same lines.
  private mutating func locateOnDisk(_ body: ExportBody, _ layout: ExportLayout) {
    let size = body.originalLineStarts.last ?? 0
    let unit = metadata.fileSize == 0 ? 1 : max(1, (size + metadata.fileSize / 2) / metadata.fileSize)
    metadata.fileSize = size
    metadata.bytes.preamble = body.originalRange(line: 1, count: layout.headerLine - 1).count
    metadata.bytes.header =
      body.originalRange(line: layout.headerLine, count: layout.bodyLine - layout.headerLine).count
    metadata.bytes.blanks *= unit
    metadata.bytes.footers *= unit
    for index in metadata.rejects.indices {
      let range = body.originalRange(line: metadata.rejects[index].line, count: 1)
      metadata.rejects[index].byteFrom = range.lowerBound
      metadata.rejects[index].byteTo = range.upperBound
    }
  }

  private mutating func translate(
    _ field: Field, in columns: inout [Field: FactColumn], words: WordTable, worker: Int
  ) {
    guard case .codes(let codes)? = columns[field] else { return }
    var builder = dictionaries[field] ?? DictionaryBuilder(workers: workers)
    dictionaries[field] = nil
    columns[field] = .codes(builder.translate(codes, of: words, worker: worker))
    dictionaries[field] = builder
  }

  private mutating func account(for chunk: Chunk) {
    metadata.read += chunk.read
    metadata.accepted += chunk.rowCount
    for (rule, count) in chunk.ignored {
      metadata.rules[rule, default: 0] += count
      metadata.ignored += count
    }
    for reject in chunk.rejects {
      metadata.rules[reject.rule, default: 0] += 1
      var located = reject
      located.line += nextLine
      metadata.rejects.append(located)
    }
    for total in chunk.totals {
      var located = total
      located.line += nextLine
      metadata.totals.append(located)
    }
    metadata.bytes.blanks += chunk.blankBytes
    metadata.bytes.footers += chunk.footerBytes
    nextLine += chunk.lineCount
  }
}

extension FactColumn {
  fileprivate func slice(_ range: Range<Int>) -> FactColumn {
    switch self {
    case .integers(let values): .integers(Array(values[range]))
    case .codes(let values): .codes(Array(values[range]))
    case .keys(let values): .keys(Array(values[range]))
    }
  }
}
