import Normalize
import TerrainModel

/// Hand-made exports: columns as words, seconds and keys.
struct Export {
  var record: RecordKind
  var source = "source"
  var delivery = SourceDefinition.Delivery.append
  var corrects: String?
  var format: String?
  var file = "a.csv"
  var hash: String?
  var folder: String?
  var snapshot: CalendarDay?
  var words: [Field: [String]] = [:]
  var integers: [Field: [Int64]] = [:]
  var keys: [Field: [UInt64]] = [:]
  var precisions: [Field: TimePrecision] = [:]
  var vocabulary: [Field: [String: String]] = [:]
  var constants: [Field: String] = [:]

  var input: NormalizeInput {
    var columns: [Field: FactColumn] = [:]
    var dictionaries: [Field: [String]] = [:]
    for (field, cells) in words {
      var dictionary: [String] = []
      columns[field] = .codes(
        cells.map { cell in
          if cell.isEmpty { return Missing.code }
          if let code = dictionary.firstIndex(of: cell) { return UInt32(code) }
          dictionary.append(cell)
          return UInt32(dictionary.count - 1)
        })
      dictionaries[field] = dictionary
    }
    for (field, values) in integers { columns[field] = .integers(values) }
    for (field, values) in keys { columns[field] = .keys(values) }
    let rowCount = columns.values.first?.count ?? 0
    let location = SourceLocation(file: "test.yml")
    return NormalizeInput(
      content: SegmentContent(
        record: record, batch: FactBatch(rowCount: rowCount, columns: columns), dictionaries: dictionaries,
        precisions: precisions),
      origin: FactOrigin(source: source, file: file, hash: hash ?? source + file + (folder ?? "")),
      source: SourceDefinition(
        name: source, files: ["*"], delivery: delivery, corrects: corrects,
        repOrigin: folder == nil ? .column : .folder,
        location: location),
      format: FormatDefinition(
        name: format ?? "format-\(record.rawValue)", label: "", record: record, recognisedBy: [], columns: [],
        constants: constants, vocabulary: vocabulary, location: location),
      folderRep: folder, snapshotDay: snapshot, firstSeen: Export.day(2026, 3, 31))
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
    CalendarDay(number: CalendarDay.daysFromCivil(year: year, month: month, day: day))
  }

  /// Seconds of a time in UTC.
  static func time(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0) -> Int64 {
    Export.day(year, month, day).secondsSinceEpoch + Int64(hour * 3_600 + minute * 60)
  }
}

/// Central European time around 2026.
let paris = ZoneTable(
  name: "Europe/Paris",
  transitions: [
    Export.time(2025, 10, 26, 1), Export.time(2026, 3, 29, 1), Export.time(2026, 10, 25, 1),
  ], offsets: [7_200, 3_600, 7_200, 3_600])

func normalize(
  _ exports: [Export], zone: ZoneTable = .utc, unions: [RecordUnion] = [],
  crosswalks: [Crosswalk] = [], perimeter: Succession.Perimeter = .asWas,
  teamSuccessors: [String: String] = [:],
  since: CalendarDay? = nil, aliases: [Field: [String: String]] = [:],
  vocabulary: [Field: [String: String]] = [:]
) throws -> NormalizeResult {
  let settings = NormalizeSettings(
    asOf: Export.day(2026, 3, 31), zone: zone, currency: "EUR", unions: unions, crosswalks: crosswalks,
    teamSuccessors: teamSuccessors, perimeter: perimeter, perimeterSince: since,
    aliases: aliases,
    vocabulary: vocabulary)
  return try Normalizer(settings).normalize(exports.map(\.input))
}

extension NormalizeResult {
  /// The rows that count of a record kind, as the value of one field each.
  func rows<Value>(_ record: RecordKind, _ fields: Set<Field>, _ value: (FactBatch, Int) -> Value) throws
    -> [Value]
  {
    var result: [Value] = []
    for source in facts.tables[record]?.batches ?? [] {
      let batch = try source.load(fields, false)
      for row in 0..<batch.rowCount where batch.counted.isEmpty || batch.counted[row] {
        result.append(value(batch, row))
      }
    }
    return result
  }

  /// Names of a category field; nil where it is missing.
  func names(_ record: RecordKind, _ field: Field) throws -> [String?] {
    try rows(record, [field]) { batch, row in
      batch.codes(field).flatMap { facts.name($0[row], of: field) }
    }
  }

  /// Numbers and times of a field; nil where it is missing.
  func integers(_ record: RecordKind, _ field: Field) throws -> [Int64?] {
    try rows(record, [field]) { batch, row in
      batch.integers(field).flatMap { $0[row] == Missing.integer ? nil : $0[row] }
    }
  }

  /// Rep and team of each row.
  func teams(_ record: RecordKind) throws -> [String] {
    try rows(record, [.membership]) { batch, row in
      guard let codes = batch.codes(.membership), codes[row] != Missing.code else { return "-" }
      let membership = facts.memberships[Int(codes[row])]
      let rep = facts.name(membership.rep, of: .rep) ?? "-"
      return rep + "/" + (facts.name(membership.team, of: .team) ?? "-")
    }
  }
}
