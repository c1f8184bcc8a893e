import Segments
import TerrainModel

/// What tests put into a segment and expect to get out again.
struct Sample: Equatable {
  struct Group: Equatable {
    var lines: [UInt32]
    var columns: [Field: FactColumn]
  }

  var metadata: SegmentMetadata
  var groups: [Group]

  init(metadata: SegmentMetadata, groups: [Group]) {
    self.metadata = metadata
    self.groups = groups
  }

  /// Reads everything that a segment file has.
  init(path: String) throws {
    let file = try SegmentFile(path: path)
    let content = file.content
    metadata = file.metadata
    groups = []
    for index in content.groupRowCounts.indices {
      let batch = try content.load(index, Set(Field.allCases), true)
      groups.append(Group(lines: batch.lines, columns: batch.columns))
    }
    try file.verify()
  }

  func write(to path: String) throws {
    var writer = try SegmentWriter(path: path)
    for group in groups {
      try writer.append(rowCount: group.lines.count, lines: group.lines, columns: group.columns)
    }
    try writer.finish(metadata)
  }

  /// Written and read again.
  func roundTrip() throws -> Sample {
    let file = try TemporaryFile()
    try write(to: file.path)
    return try Sample(path: file.path)
  }

  /// One group with one column.
  static func column(_ column: FactColumn, field: Field = .amount) -> Sample {
    Sample(
      metadata: SegmentMetadata(record: .activity, format: "f", fileHash: "h", fileSize: 1),
      groups: [Group(lines: (0..<column.count).map { UInt32($0 + 2) }, columns: [field: column])])
  }

  /// Every part of the metadata filled, two groups, every kind of column.
  static let small = Sample(
    metadata: SegmentMetadata(
      record: .opportunity, format: "crm-deals", fileHash: "00112233445566778899aabbccddeeff",
      fileSize: 4_711,
      headers: ["Id", "Étape", ""], unmappedHeaders: ["Notes"],
      dictionaries: [.stage: ["won", "lost", "à voir"], .account: []],
      precisions: [.created: .day, .time: .second],
      bytes: ByteAccount(preamble: 3, header: 20, rows: 4_600, blanks: 2, footers: 86), read: 9, accepted: 5,
      ignored: 2, rules: [.footer: 1, .draft: 1, .unreadableTime: 2],
      rejects: [
        RejectedRow(
          line: 7, byteFrom: 310, byteTo: 355, column: "Date", rule: .unreadableTime,
          message: "a time was expected", amount: -125_000, currency: "EUR"),
        RejectedRow(line: 8, byteFrom: 355, byteTo: 360, column: "", rule: .unreadableTime, message: ""),
      ],
      totals: [
        FooterTotal(line: 11, field: .amount, value: 1_234_500),
        FooterTotal(line: 11, field: nil, value: 90_000),
      ]),
    groups: [
      Group(
        lines: [2, 3, 9],
        columns: [
          .stage: .codes([0, Missing.code, 2]), .amount: .integers([-5, Missing.integer, 70_000]),
          .identifier: .keys([1, Missing.key, .max]),
        ]),
      Group(lines: [10, 12], columns: [.stage: .codes([1, 1]), .count: .integers([8, 8])]),
    ])
}
