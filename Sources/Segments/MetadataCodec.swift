import TerrainModel

/// Writes and reads `SegmentMetadata` and the directory of row groups; maps are written in the order of their names,
/// so that equal metadata are equal bytes.
enum MetadataCodec {
  static func encode(_ metadata: SegmentMetadata, groups: [RowGroup]) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(metadata.record.rawValue)
    writer.write(metadata.format)
    writer.write(metadata.fileHash)
    writer.write(UInt64(metadata.fileSize))
    write(metadata.headers, to: &writer)
    write(metadata.unmappedHeaders, to: &writer)
    let dictionaries = metadata.dictionaries.sorted { $0.key.rawValue < $1.key.rawValue }
    writer.write(UInt32(dictionaries.count))
    for (field, words) in dictionaries {
      writer.write(field.rawValue)
      write(words, to: &writer)
    }
    let precisions = metadata.precisions.sorted { $0.key.rawValue < $1.key.rawValue }
    writer.write(UInt32(precisions.count))
    for (field, precision) in precisions {
      writer.write(field.rawValue)
      writer.write(precision.rawValue)
    }
    writeAccounts(metadata, to: &writer)
    writer.write(UInt32(groups.count))
    for group in groups { write(group, to: &writer) }
    for group in groups { writeRanges(of: group, to: &writer) }
    return writer.bytes
  }

  /// `blocks` is the part of the file that columns may lie in: what points elsewhere is damage, so that nobody reads,
  /// or makes room for, bytes that are not there.
  static func decode(
    _ bytes: [UInt8], blocks: Range<Int>
  ) throws(SegmentError) -> (SegmentMetadata, [RowGroup]) {
    var reader = ByteReader(bytes)
    var metadata = SegmentMetadata(
      record: try reader.readCase(RecordKind.self), format: try reader.readText(),
      fileHash: try reader.readText(), fileSize: try readInt(&reader))
    metadata.headers = try readTexts(&reader)
    metadata.unmappedHeaders = try readTexts(&reader)
    for _ in 0..<(try reader.readCount(itemSize: 8)) {
      let field = try reader.readCase(Field.self)
      metadata.dictionaries[field] = try readTexts(&reader)
    }
    for _ in 0..<(try reader.readCount(itemSize: 5)) {
      let field = try reader.readCase(Field.self)
      guard let precision = TimePrecision(rawValue: try reader.read(UInt8.self)) else {
        throw .damaged("unknown precision")
      }
      metadata.precisions[field] = precision
    }
    try readAccounts(&reader, into: &metadata)
    var groups: [RowGroup] = []
    for _ in 0..<(try reader.readCount(itemSize: 16)) { groups.append(try readGroup(&reader, blocks)) }
    // Segments written before bounds were kept end here; those of files that are gone cannot be written again.
    if !reader.isAtEnd {
      for index in groups.indices { try readRanges(&reader, into: &groups[index]) }
    }
    guard reader.isAtEnd else { throw .damaged("metadata is longer than expected") }
    return (metadata, groups)
  }

  private static func writeAccounts(_ metadata: SegmentMetadata, to writer: inout ByteWriter) {
    let account = metadata.bytes
    for part in [account.preamble, account.header, account.rows, account.blanks, account.footers] {
      writer.write(UInt64(part))
    }
    for count in [metadata.read, metadata.accepted, metadata.ignored] { writer.write(UInt64(count)) }
    let rules = metadata.rules.sorted { $0.key.rawValue < $1.key.rawValue }
    writer.write(UInt32(rules.count))
    for (rule, count) in rules {
      writer.write(rule.rawValue)
      writer.write(UInt64(count))
    }
    writer.write(UInt32(metadata.rejects.count))
    for reject in metadata.rejects {
      for number in [reject.line, reject.byteFrom, reject.byteTo] { writer.write(UInt64(number)) }
      writer.write(reject.column)
      writer.write(reject.rule.rawValue)
      writer.write(reject.message)
      writer.write(UInt64(bitPattern: reject.amount ?? Missing.integer))
      writer.write(reject.currency)
    }
    writer.write(UInt32(metadata.totals.count))
    for total in metadata.totals {
      writer.write(UInt64(total.line))
      writer.write(total.field?.rawValue ?? "")
      writer.write(UInt64(bitPattern: total.value))
    }
  }

  private static func readAccounts(
    _ reader: inout ByteReader, into metadata: inout SegmentMetadata
  ) throws(SegmentError) {
    metadata.bytes = ByteAccount(
      preamble: try readInt(&reader), header: try readInt(&reader), rows: try readInt(&reader),
      blanks: try readInt(&reader), footers: try readInt(&reader))
    metadata.read = try readInt(&reader)
    metadata.accepted = try readInt(&reader)
    metadata.ignored = try readInt(&reader)
    for _ in 0..<(try reader.readCount(itemSize: 12)) {
      let rule = try reader.readCase(Rule.self)
      metadata.rules[rule] = try readInt(&reader)
    }
    for _ in 0..<(try reader.readCount(itemSize: 48)) {
      var reject = RejectedRow(
        line: try readInt(&reader), byteFrom: try readInt(&reader), byteTo: try readInt(&reader),
        column: try reader.readText(), rule: try reader.readCase(Rule.self), message: try reader.readText())
      let amount = Int64(bitPattern: try reader.read(UInt64.self))
      reject.amount = amount == Missing.integer ? nil : amount
      reject.currency = try reader.readText()
      metadata.rejects.append(reject)
    }
    for _ in 0..<(try reader.readCount(itemSize: 20)) {
      let line = try readInt(&reader)
      let name = try reader.readText()
      let field = Field(rawValue: name)
      guard name.isEmpty || field != nil else { throw .damaged("unknown field") }
      metadata.totals.append(
        FooterTotal(line: line, field: field, value: Int64(bitPattern: try reader.read(UInt64.self))))
    }
  }

  /// A number of bytes or rows. Those of a real file can be added up without overflow; others are damage.
  private static func readInt(_ reader: inout ByteReader) throws(SegmentError) -> Int {
    let number = try reader.read(UInt64.self)
    guard number <= 1 << 56 else { throw .damaged("impossible number") }
    return Int(number)
  }

  private static func write(_ texts: [String], to writer: inout ByteWriter) {
    writer.write(UInt32(texts.count))
    for text in texts { writer.write(text) }
  }

  private static func readTexts(_ reader: inout ByteReader) throws(SegmentError) -> [String] {
    let count = try reader.readCount(itemSize: 4)
    var texts: [String] = []
    texts.reserveCapacity(count)
    for _ in 0..<count { texts.append(try reader.readText()) }
    return texts
  }

  private static func write(_ group: RowGroup, to writer: inout ByteWriter) {
    writer.write(UInt32(group.rowCount))
    writer.write(UInt64(group.lines.offset))
    writer.write(UInt64(group.lines.length))
    writer.write(group.lines.checksum)
    writer.write(UInt32(group.columns.count))
    for column in group.columns {
      writer.write(column.field.rawValue)
      writer.write(UInt64(column.block.offset))
      writer.write(UInt64(column.block.length))
      writer.write(column.block.checksum)
    }
  }

  private static func readGroup(
    _ reader: inout ByteReader, _ blocks: Range<Int>
  ) throws(SegmentError) -> RowGroup {
    let rowCount = Int(try reader.read(UInt32.self))
    guard rowCount <= RowGroup.maximumRowCount else { throw .damaged("impossible number of rows") }
    var group = RowGroup(rowCount: rowCount, lines: try readBlock(&reader, blocks), columns: [])
    for _ in 0..<(try reader.readCount(itemSize: 28)) {
      let field = try reader.readCase(Field.self)
      group.columns.append(RowGroup.Column(field: field, block: try readBlock(&reader, blocks)))
    }
    return group
  }

  /// In the order of the group's columns.
  private static func writeRanges(of group: RowGroup, to writer: inout ByteWriter) {
    for column in group.columns {
      writer.write(column.range.map { $0.hasMissing ? UInt8(2) : 1 } ?? 0)
      guard let range = column.range else { continue }
      writer.write(range.low)
      writer.write(range.high)
    }
  }

  private static func readRanges(_ reader: inout ByteReader, into group: inout RowGroup) throws(SegmentError)
  {
    for index in group.columns.indices {
      let kind = try reader.read(UInt8.self)
      guard kind <= 2 else { throw .damaged("unknown kind of bounds") }
      guard kind > 0 else { continue }
      group.columns[index].range = ColumnRange(
        low: try reader.read(Int64.self), high: try reader.read(Int64.self), hasMissing: kind == 2)
    }
  }

  private static func readBlock(
    _ reader: inout ByteReader, _ blocks: Range<Int>
  ) throws(SegmentError) -> RowGroup.Block {
    let block = RowGroup.Block(
      offset: try readInt(&reader), length: try readInt(&reader), checksum: try reader.read(UInt64.self))
    guard block.offset >= blocks.lowerBound, block.offset + block.length <= blocks.upperBound else {
      throw .damaged("a column out of range")
    }
    return block
  }
}
