import TerrainModel
import TestSupport
import Testing

@testable import Segments

/// Damage is an error or does no harm: never a trap, never other values.
struct DamageTests {
  private func expectHarmless(_ bytes: [UInt8], in file: TemporaryFile, _ what: String) throws {
    try file.write(bytes)
    do {
      let found = try Sample(path: file.path)
      #expect(found == Sample.small, "\(what): other values, and no error")
    } catch is SegmentError {
      return
    }
  }

  @Test("any one byte changed", arguments: [UInt8(0x01), 0x80, 0xFF])
  func flips(pattern: UInt8) throws {
    let file = try TemporaryFile()
    try Sample.small.write(to: file.path)
    let whole = try file.bytes()
    #expect(whole.count > 500)
    for index in whole.indices {
      var damaged = whole
      damaged[index] ^= pattern
      try expectHarmless(damaged, in: file, "byte \(index)")
    }
  }

  @Test("cut off at any length, and with bytes behind")
  func lengths() throws {
    let file = try TemporaryFile()
    try Sample.small.write(to: file.path)
    let whole = try file.bytes()
    for length in whole.indices {
      try file.write(Array(whole[..<length]))
      #expect(throws: SegmentError.self, "length \(length)") { try SegmentFile(path: file.path) }
    }
    try file.write(whole + [0])
    #expect(throws: SegmentError.self) { try SegmentFile(path: file.path) }
    try file.write(whole + whole)
    #expect(throws: SegmentError.self) { try SegmentFile(path: file.path) }
  }

  /// The trailer and, with right checksums, the metadata: what somebody could write on purpose.
  @Test("numbers in the trailer that overflow or point outside")
  func trailer() throws {
    let file = try TemporaryFile()
    try Sample.small.write(to: file.path)
    let whole = try file.bytes()
    let hostile: [UInt64] = [0, 1, 7, 8, UInt64(whole.count), 1 << 40, 1 << 62, 1 << 63, .max - 7, .max]
    for offset in hostile {
      for length in hostile {
        var writer = ByteWriter()
        writer.write(offset)
        writer.write(length)
        let damaged = whole.dropLast(32) + writer.bytes + whole.suffix(16)
        try expectHarmless(Array(damaged), in: file, "offset \(offset), length \(length)")
      }
    }
  }

  @Test("metadata with any byte changed under a checksum that fits never trap")
  func metadata() throws {
    let file = try TemporaryFile()
    try Sample.small.write(to: file.path)
    let whole = try file.bytes()
    let (start, end) = try Self.metadataRange(whole)
    var outcomes = (opened: 0, refused: 0)
    for index in start..<end {
      for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
        var damaged = whole
        damaged[index] = value
        try file.write(Self.sealed(damaged, start, end))
        do {
          let sample = try Sample(path: file.path)
          // The sums that every reader makes of what it finds must hold whatever was found.
          #expect(sample.metadata.bytes.total >= 0)
          outcomes.opened += 1
        } catch is SegmentError {
          outcomes.refused += 1
        }
      }
    }
    #expect(outcomes.opened > 0)
    #expect(outcomes.refused > 0)
  }

  @Test("random metadata under a checksum that fits never trap")
  func noise() throws {
    let file = try TemporaryFile()
    try Sample.small.write(to: file.path)
    let whole = try file.bytes()
    let (start, end) = try Self.metadataRange(whole)
    var random = SeededRandom(seed: 5)
    for _ in 0..<2_000 {
      var damaged = whole
      for _ in 0..<(1 + random.next() % 8) {
        let index = start + Int(random.next() % UInt64(end - start))
        damaged[index] = UInt8(truncatingIfNeeded: random.next() >> (random.next() % 2 * 8))
      }
      try file.write(Self.sealed(damaged, start, end))
      do {
        #expect(try Sample(path: file.path).groups.count <= Sample.small.groups.count)
      } catch is SegmentError {
        continue
      }
    }
  }

  @Test("segments that were written before bounds were kept end with the groups, and are read")
  func withoutBounds() throws {
    let metadata = SegmentMetadata(record: .activity, format: "f", fileHash: "h", fileSize: 1)
    let block = RowGroup.Block(offset: 8, length: 10, checksum: 0)
    let columns = [Field.count, .time].map { RowGroup.Column(field: $0, block: block) }
    let group = RowGroup(rowCount: 1, lines: block, columns: columns)
    let bytes = MetadataCodec.encode(metadata, groups: [group, group])
    // One byte for each column without bounds.
    let (_, groups) = try MetadataCodec.decode(Array(bytes.dropLast(4)), blocks: 8..<100)
    #expect(groups == [group, group])
    #expect(throws: SegmentError.self) { try MetadataCodec.decode(Array(bytes.dropLast(2)), blocks: 8..<100) }
  }

  @Test("row counts and blocks that a file could not have")
  func hostileGroups() {
    let metadata = SegmentMetadata(record: .activity, format: "f", fileHash: "h", fileSize: 1)
    func expectRefused(rows: Int, offset: Int, length: Int) {
      let block = RowGroup.Block(offset: offset, length: length, checksum: 0)
      let group = RowGroup(rowCount: rows, lines: block, columns: [])
      let bytes = MetadataCodec.encode(metadata, groups: [group])
      #expect(throws: SegmentError.self, "\(rows) rows at \(offset), \(length) bytes") {
        try MetadataCodec.decode(bytes, blocks: 8..<100)
      }
    }
    expectRefused(rows: 65_537, offset: 8, length: 10)
    expectRefused(rows: Int(UInt32.max), offset: 8, length: 10)
    expectRefused(rows: 1, offset: 0, length: 10)
    expectRefused(rows: 1, offset: 8, length: 93)
    expectRefused(rows: 1, offset: 100, length: 1)
    expectRefused(rows: 1, offset: .max, length: .max)
    expectRefused(rows: 1, offset: 8, length: 1 << 40)
  }

  @Test("columns whose own header lies")
  func columnHeaders() {
    for kind in 0...4 as ClosedRange<UInt8> {
      for width in [0, 1, 2, 3, 4, 8, 9, 255] as [UInt8] {
        for payload in [0, 1, 7, 8, 16] {
          let bytes = [kind, width] + [UInt8](repeating: 0xFF, count: 8 + payload)
          let count = 2
          let outcome = bytes.withUnsafeBytes { buffer in
            Result { () throws(SegmentError) in try ColumnCodec.decode(buffer, count: count) }
          }
          let isSound =
            (1...3).contains(kind) && [0, 1, 2, 4, 8].contains(width) && Int(width) * count == payload
          switch outcome {
          case .success(let column): #expect(isSound && column.count == count)
          case .failure: #expect(!isSound)
          }
        }
      }
    }
  }

  private static func metadataRange(_ bytes: [UInt8]) throws -> (start: Int, end: Int) {
    var reader = ByteReader(Array(bytes.suffix(32)))
    let start = Int(try reader.read(UInt64.self))
    return (start, start + Int(try reader.read(UInt64.self)))
  }

  /// The file with the checksum that its metadata now have.
  private static func sealed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(UInt64(start))
    writer.write(UInt64(end - start))
    writer.write(SegmentWriter.checksum(Array(bytes[start..<end])))
    return bytes[..<end] + writer.bytes + SegmentWriter.magic
  }
}
