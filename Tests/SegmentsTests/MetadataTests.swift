import Segments
import TerrainModel
import Testing

struct MetadataTests {
  @Test("every field of the metadata comes back")
  func roundTrip() throws {
    let result = try Sample.small.roundTrip()
    #expect(result == Sample.small)
    #expect(result.metadata.rejected == 2)
    #expect(result.metadata.bytes.total == 4_711)
  }

  @Test("equal metadata are equal bytes, in whatever order maps were filled")
  func equalBytes() throws {
    let fields = Field.allCases.filter { $0.type == .category }
    let files = try [fields, fields.reversed()].map { fields in
      var sample = Sample.small
      sample.metadata.dictionaries = [:]
      for field in fields { sample.metadata.dictionaries[field] = [field.rawValue] }
      for rule in fields.count % 2 == 0 ? Rule.allCases : Rule.allCases.reversed() {
        sample.metadata.rules[rule] = 3
      }
      let file = try TemporaryFile()
      try sample.write(to: file.path)
      return try file.bytes()
    }
    #expect(files[0] == files[1])
  }

  @Test("the bounds of each column of each group; identifiers have none")
  func bounds() throws {
    let file = try TemporaryFile()
    var writer = try SegmentWriter(path: file.path)
    try writer.append(
      rowCount: 3, lines: [2, 3, 4],
      columns: [
        .time: .integers([7, Missing.integer, -5]), .stage: .codes([2, 0, 1]), .identifier: .keys([9, 8, 7]),
        .count: .integers([Missing.integer, Missing.integer, Missing.integer]),
      ])
    try writer.append(rowCount: 1, lines: [5], columns: [.time: .integers([4])])
    try writer.finish(SegmentMetadata(record: .activity, format: "f", fileHash: "h", fileSize: 1))
    let content = try SegmentFile(path: file.path).content
    #expect(content.range(of: .time, in: 0) == ColumnRange(low: -5, high: 7, hasMissing: true))
    #expect(content.range(of: .stage, in: 0) == ColumnRange(low: 0, high: 2, hasMissing: false))
    #expect(content.range(of: .count, in: 0) == ColumnRange(hasMissing: true))
    #expect(content.range(of: .identifier, in: 0) == nil)
    #expect(content.range(of: .time, in: 1) == ColumnRange(low: 4, high: 4, hasMissing: false))
    #expect(content.range(of: .stage, in: 1) == nil)
    #expect(content.range(of: .time, in: 2) == nil)
  }

  @Test("what the columns are told to normalization")
  func content() throws {
    let file = try TemporaryFile()
    try Sample.small.write(to: file.path)
    let content = try SegmentFile(path: file.path).content
    #expect(content.record == .opportunity)
    #expect(content.groupRowCounts == [3, 2])
    #expect(content.rowCount == 5)
    #expect(content.fields == [.stage, .amount, .identifier, .count])
    #expect(content.dictionaries == Sample.small.metadata.dictionaries)
    #expect(content.precisions == [.created: .day, .time: .second])
    let some = try content.load(1, [.stage, .amount], false)
    #expect(some.columns == [.stage: .codes([1, 1])])
    #expect(some.lines.isEmpty)
    #expect(throws: SegmentError.self) { try content.load(2, [.stage], false) }
    #expect(throws: SegmentError.self) { try content.load(-1, [.stage], false) }
  }

  @Test("a writer that stops leaves a file that is refused")
  func unfinished() throws {
    let file = try TemporaryFile()
    func stopEarly() throws {
      var writer = try SegmentWriter(path: file.path)
      let rows = 65_536
      let keys = (0..<rows).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
      // Enough that blocks reach the disk.
      for _ in 0..<4 {
        try writer.append(
          rowCount: rows, lines: [UInt32](repeating: 2, count: rows), columns: [.contact: .keys(keys)])
      }
    }
    try stopEarly()
    #expect(try file.bytes().count > 1 << 20)
    #expect(throws: SegmentError.damaged("unfinished")) { try SegmentFile(path: file.path) }
  }

  @Test("what is no segment file is refused with a reason")
  func foreign() throws {
    let file = try TemporaryFile()
    #expect(throws: SegmentError.system(call: "open", code: 2)) { try SegmentFile(path: file.path) }
    try file.write([])
    #expect(throws: SegmentError.damaged("unfinished")) { try SegmentFile(path: file.path) }
    try file.write([UInt8](repeating: 0x41, count: 1_000))
    let error = #expect(throws: SegmentError.self) { try SegmentFile(path: file.path) }
    #expect(error?.message.contains("damaged") == true)
    let folder = String(file.path.dropLast("/segment".count))
    #expect(throws: SegmentError.self) { try SegmentFile(path: folder) }
    #expect(throws: SegmentError.self) { _ = try SegmentWriter(path: folder) }
  }
}
