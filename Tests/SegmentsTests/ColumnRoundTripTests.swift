import Segments
import TerrainModel
import TestSupport
import Testing

/// Every value that a column can hold comes back, at every width that the codec packs it in.
struct ColumnRoundTripTests {
  private func expectRoundTrip(
    _ column: FactColumn, field: Field = .amount, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let sample = Sample.column(column, field: field)
    #expect(try sample.roundTrip() == sample, sourceLocation: sourceLocation)
  }

  @Test(
    "ranges of integers around the borders of each width, with and without missing values",
    arguments: [
      0, 1, 253, 254, 255, 256, 65_533, 65_534, 65_535, 65_536, 4_294_967_293, 4_294_967_294, 4_294_967_295,
      4_294_967_296, Int64.max,
    ])
  func integerWidths(range: Int64) throws {
    let lows: [Int64] = [0, -1, -range, .min + 1, .max - range]
    for low in lows {
      let (high, overflows) = low.addingReportingOverflow(range)
      if overflows { continue }
      let middle = low + range / 2
      try expectRoundTrip(.integers([low, middle, high]))
      try expectRoundTrip(.integers([high, Missing.integer, low, Missing.integer, middle]))
    }
  }

  @Test("the smallest and largest integers together")
  func integerExtremes() throws {
    try expectRoundTrip(.integers([.min + 1, .max, 0, -1]))
    try expectRoundTrip(.integers([.min + 1, Missing.integer, .max]))
    try expectRoundTrip(.integers([.max]))
    try expectRoundTrip(.integers([.min + 1]))
  }

  @Test("codes up to the last that is not the missing one")
  func codes() throws {
    let last = Missing.code - 1
    try expectRoundTrip(.codes([0, last, Missing.code, last - 1]), field: .stage)
    try expectRoundTrip(.codes([last, last]), field: .stage)
    for high in [UInt32(253), 254, 255, 256, 65_534, 65_535, 65_536] {
      try expectRoundTrip(.codes([0, high]), field: .stage)
      try expectRoundTrip(.codes([0, Missing.code, high]), field: .stage)
    }
  }

  @Test("keys are kept bit for bit, the missing one too")
  func keys() throws {
    try expectRoundTrip(.keys([Missing.key, 1, .max, .max - 1, 0x8000_0000_0000_0000]), field: .contact)
  }

  @Test("columns of nothing but missing values, and of one value")
  func uniform() throws {
    try expectRoundTrip(.integers([Missing.integer, Missing.integer]))
    try expectRoundTrip(.codes([Missing.code]), field: .stage)
    try expectRoundTrip(.keys([Missing.key]), field: .contact)
    try expectRoundTrip(.integers([42, 42, 42]))
    try expectRoundTrip(.codes([7, 7]), field: .stage)
  }

  @Test("an empty group, and no group at all")
  func empty() throws {
    try expectRoundTrip(.integers([]))
    try expectRoundTrip(.codes([]), field: .stage)
    try expectRoundTrip(.keys([]), field: .contact)
    let none = Sample(metadata: Sample.small.metadata, groups: [])
    #expect(try none.roundTrip() == none)
    let columnless = Sample(metadata: Sample.small.metadata, groups: [.init(lines: [2, 3], columns: [:])])
    #expect(try columnless.roundTrip() == columnless)
  }

  @Test("a full group of 65,536 rows in every kind of column")
  func fullGroup() throws {
    let rows = 65_536
    var random = SeededRandom(seed: 3)
    let integers = (0..<rows).map { _ in
      random.next() % 9 == 0 ? Missing.integer : Int64(bitPattern: random.next())
    }
    let group = Sample.Group(
      lines: (0..<UInt32(rows)).map { $0 + 2 },
      columns: [
        .amount: .integers(integers), .day: .integers((0..<rows).map { Int64($0 % 700) }),
        .stage: .codes((0..<rows).map { UInt32($0) }), .contact: .keys((0..<rows).map { _ in random.next() }),
      ])
    let sample = Sample(metadata: Sample.small.metadata, groups: [group, group])
    #expect(try sample.roundTrip() == sample)
  }

  @Test("random columns of every range")
  func random() throws {
    var random = SeededRandom(seed: 11)
    for _ in 0..<300 {
      let shift = random.next() % 64
      let values = (0..<random.next() % 40).map { _ -> Int64 in
        random.next() % 5 == 0 ? Missing.integer : Int64(bitPattern: random.next()) >> shift
      }
      try expectRoundTrip(.integers(values))
      try expectRoundTrip(.codes(values.map { UInt32(truncatingIfNeeded: $0) }), field: .stage)
    }
  }

  @Test("columns of unequal length are refused")
  func unequal() throws {
    let file = try TemporaryFile()
    var writer = try SegmentWriter(path: file.path)
    #expect(throws: SegmentError.self) {
      try writer.append(rowCount: 2, lines: [2], columns: [.amount: .integers([1, 2])])
    }
    #expect(throws: SegmentError.self) {
      try writer.append(rowCount: 1, lines: [2], columns: [.amount: .integers([1, 2])])
    }
    let tooMany = [UInt32](repeating: 2, count: 65_537)
    #expect(throws: SegmentError.self) { try writer.append(rowCount: 65_537, lines: tooMany, columns: [:]) }
    try writer.append(rowCount: 1, lines: [2], columns: [:])
    #expect(writer.rowCount == 1)
  }
}
