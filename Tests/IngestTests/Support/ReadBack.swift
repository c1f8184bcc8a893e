import Ingest
import Segments
import TerrainModel

/// What a test reads out of an export: rows as text, and the account of the rest.
struct ReadBack: Equatable {
  var rows: [[String]]
  var lines: [Int]
  var rejects: [RejectedRow]
  var bytes: ByteAccount
  var size: Int
  var read: Int
  var ignored: Int
  var rules: [Rule: Int]

  /// Ingests an export and reads the fields back, in the order asked for. Missing values are `-`.
  init(
    _ bytes: [UInt8], format: FormatDefinition, fields: [Field], name: String = "export.csv",
    threads: Int = 1,
    chunkSize: Int = 4 << 20, usesScanner: Bool = true
  ) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, as: name)
    let zones = ZoneSet(pipelineZone: .utc, others: [.pacificExample])
    let ingestor = Ingestor(
      contactKey: Array(1...16), keyID: "test", zones: zones, threads: threads, chunkSize: chunkSize,
      usesScanner: usesScanner)
    let file = try ingestor.inspect(path: path, formats: [format])
    let metadata = try ingestor.ingest(file, to: folder.path + "/segment")
    let content = try SegmentFile(path: folder.path + "/segment").content
    rows = []
    lines = []
    for group in content.groupRowCounts.indices {
      let batch = try content.load(group, Set(fields), true)
      lines += batch.lines.map { Int($0) }
      for row in 0..<batch.rowCount {
        rows.append(fields.map { Self.text(batch, $0, row, content.dictionaries) })
      }
    }
    rejects = metadata.rejects
    self.bytes = metadata.bytes
    size = metadata.fileSize
    read = metadata.read
    ignored = metadata.ignored
    rules = metadata.rules
  }

  private static func text(
    _ batch: FactBatch, _ field: Field, _ row: Int, _ dictionaries: [Field: [String]]
  ) -> String {
    switch batch.columns[field] {
    case .integers(let values)?: values[row] == Missing.integer ? "-" : String(values[row])
    case .codes(let codes)?:
      codes[row] == Missing.code ? "-" : dictionaries[field]?[Int(codes[row])] ?? "?"
    case .keys(let keys)?: keys[row] == Missing.key ? "-" : String(keys[row], radix: 16)
    case nil: "absent"
    }
  }
}

extension ZoneTable {
  /// Los Angeles around 2026: clocks forward on 8 March at 10:00 UTC, back on 1 November at 09:00 UTC.
  static let pacificExample = ZoneTable(
    name: "America/Los_Angeles", transitions: [1_772_964_000, 1_793_523_600],
    offsets: [-28_800, -25_200, -28_800])
}

extension FormatDefinition {
  /// `id,word,number,time` as identifier, account, amount and time.
  static func example(dialect: Dialect = Dialect(), rules: [RowRule] = []) -> FormatDefinition {
    let location = SourceLocation(file: "example.yml", line: 1)
    return FormatDefinition(
      name: "example", label: "Example", record: .activity, recognisedBy: ["id", "word"], dialect: dialect,
      columns: [
        ColumnMapping(field: .identifier, headers: ["id"], location: location),
        ColumnMapping(field: .account, headers: ["word"], location: location),
        ColumnMapping(field: .amount, headers: ["number"], location: location),
        ColumnMapping(
          field: .time, headers: ["time"], patterns: ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd"], location: location
        ),
      ], rowRules: rules, location: location)
  }
}
