import Ingest
import Segments
import TerrainModel

/// An export read in with settings that a test chooses: metadata and whole columns.
struct Ingested {
  var metadata: SegmentMetadata
  var lines: [Int] = []
  private var columns: [Field: [FactColumn]] = [:]

  init(
    _ bytes: [UInt8], format: FormatDefinition, key: [UInt8] = Array(1...16), threads: Int = 1,
    chunkSize: Int = 4 << 20
  ) throws {
    let folder = try TemporaryFolder()
    let ingestor = Ingestor(
      contactKey: key, keyID: "test", zones: ZoneSet(pipelineZone: .utc), threads: threads,
      chunkSize: chunkSize)
    let file = try ingestor.inspect(path: try folder.write(bytes, as: "export.csv"), formats: [format])
    metadata = try ingestor.ingest(file, to: folder.path + "/segment")
    let content = try SegmentFile(path: folder.path + "/segment").content
    for group in content.groupRowCounts.indices {
      let batch = try content.load(group, Set(Field.allCases), true)
      lines += batch.lines.map { Int($0) }
      for (field, column) in batch.columns { columns[field, default: []].append(column) }
    }
  }

  init(_ text: String, format: FormatDefinition) throws {
    try self.init(Array(text.utf8), format: format)
  }

  /// The words of a category field by row; nil where missing.
  func words(_ field: Field) -> [String?] {
    (columns[field] ?? []).flatMap { column -> [String?] in
      guard case .codes(let codes) = column else { return [] }
      return codes.map { $0 == Missing.code ? nil : metadata.dictionaries[field]?[Int($0)] }
    }
  }

  /// The keys of a field by row.
  func keys(_ field: Field) -> [UInt64] {
    (columns[field] ?? []).flatMap { column -> [UInt64] in
      guard case .keys(let keys) = column else { return [] }
      return keys
    }
  }

  /// The numbers of a field by row; nil where missing.
  func numbers(_ field: Field) -> [Int64?] {
    (columns[field] ?? []).flatMap { column -> [Int64?] in
      guard case .integers(let values) = column else { return [] }
      return values.map { $0 == Missing.integer ? nil : $0 }
    }
  }
}

extension FormatDefinition {
  /// A format of the columns that a test needs.
  static func of(
    _ columns: [ColumnMapping], recognisedBy: [String], rules: [RowRule] = [], dialect: Dialect = Dialect()
  ) -> FormatDefinition {
    FormatDefinition(
      name: "test", label: "Test", record: .activity, recognisedBy: recognisedBy, dialect: dialect,
      columns: columns,
      rowRules: rules, location: SourceLocation(file: "test.yml", line: 1))
  }
}

extension ColumnMapping {
  /// A mapping with the defaults of a format file.
  static func of(
    _ field: Field, _ header: String, joined: [String] = [], needsValue: Bool = false,
    keyForm: KeyForm = .exact,
    nothing: [String] = [], asKind: String? = nil
  ) -> ColumnMapping {
    ColumnMapping(
      field: field, headers: [header], joined: joined, needsValue: needsValue, keyForm: keyForm,
      nothing: nothing,
      asKind: asKind, location: SourceLocation(file: "test.yml", line: 1))
  }
}
