import TerrainModel

/// Reads people files, which are small, row by row.
struct PersonReader {
  private static let fields: Set<Field> = [
    .name, .email, .externalID, .alias, .profile, .team, .manager, .region, .start, .end,
  ]

  /// The rows of one file in order. Throws where the segment cannot be read.
  static func records(of content: SegmentContent, file: Int, zone: ZoneTable) throws -> [PersonRecord] {
    var records: [PersonRecord] = []
    for group in content.groupRowCounts.indices {
      let batch = try content.load(group, fields, false)
      let reader = RowReader(batch: batch, dictionaries: content.dictionaries)
      for row in 0..<batch.rowCount {
        var record = PersonRecord(file: file)
        record.name = reader.word(.name, row)
        record.email = reader.word(.email, row)
        record.identifiers = split(reader.word(.externalID, row), at: " ")
        record.aliases = split(reader.word(.alias, row), at: ";|")
        record.profile = reader.key(.profile, row)
        record.team = reader.word(.team, row)
        record.manager = reader.word(.manager, row)
        record.region = reader.word(.region, row)
        record.first = day(reader.integer(.start, row), content.precisions[.start], zone)
        record.last = day(reader.integer(.end, row), content.precisions[.end], zone)
        records.append(record)
      }
    }
    return records
  }

  private static func split(_ text: String?, at separators: String) -> [String] {
    guard let text else { return [] }
    return text.split { separators.contains($0) }.map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
  }

  private static func day(_ seconds: Int64, _ precision: TimePrecision?, _ zone: ZoneTable) -> CalendarDay? {
    guard seconds != Missing.integer else { return nil }
    return precision == .day ? CalendarDay(secondsSinceEpoch: seconds) : zone.day(ofUTC: seconds)
  }
}
