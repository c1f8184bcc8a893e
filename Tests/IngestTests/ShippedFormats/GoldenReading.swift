import Configuration
import Segments
import TerrainModel

@testable import Ingest

/// An export read with a shipped format, fact by fact, in the words of the format.
struct GoldenReading {
  let metadata: SegmentMetadata
  let format: FormatDefinition
  private let batches: [FactBatch]
  private let hasher: KeyHasher

  private static let key: [UInt8] = Array(1...16)

  /// The formats that ship.
  static let formats = ConfigurationReader.shipped().formats

  /// Opens a file with some formats; the first that fits best reads it.
  static func inspect(_ path: String, formats: [FormatDefinition]) throws -> (ExportFile, Ingestor) {
    let zones = ZoneSet(pipelineZone: .utc, others: [.pacificExample])
    let ingestor = Ingestor(contactKey: key, keyID: "test", zones: zones, threads: 1)
    return (try ingestor.inspect(path: path, formats: formats), ingestor)
  }

  init(path: String, formats: [FormatDefinition] = Self.formats) throws {
    let (file, ingestor) = try Self.inspect(path, formats: formats)
    let folder = try TemporaryFolder()
    metadata = try ingestor.ingest(file, to: folder.path + "/segment")
    format = file.format
    let content = try SegmentFile(path: folder.path + "/segment").content
    batches = try content.groupRowCounts.indices.map { try content.load($0, Set(Field.allCases), true) }
    hasher = KeyHasher(key: Self.key)
  }

  var rowCount: Int { batches.reduce(0) { $0 + $1.rowCount } }

  /// A field of every fact as text: days and times in UTC, numbers in decimals, words by the format's vocabulary and
  /// constants. Keys are compared by `matches`.
  func texts(_ field: Field) -> [String] {
    batches.flatMap { batch in (0..<batch.rowCount).map { text(batch, field, $0) } }
  }

  /// Whether a fact's key is that of a canonical text; an empty text stands for none.
  func matches(_ canonical: String, _ field: Field, row: Int) -> Bool {
    var row = row
    for batch in batches {
      guard row >= batch.rowCount else {
        guard case .keys(let keys)? = batch.columns[field] else { return canonical.isEmpty }
        return keys[row] == key(canonical)
      }
      row -= batch.rowCount
    }
    return false
  }

  private func key(_ canonical: String) -> UInt64 {
    if canonical.isEmpty { return Missing.key }
    return Array(canonical.utf8).withUnsafeBufferPointer { hasher.hash($0) }
  }

  private func text(_ batch: FactBatch, _ field: Field, _ row: Int) -> String {
    switch batch.columns[field] {
    case .integers(let values)?: number(values[row], field)
    case .codes(let codes)?:
      codes[row] == Missing.code
        ? format.constants[field] ?? ""
        : meaning(metadata.dictionaries[field]?[Int(codes[row])] ?? "?", field)
    case .keys(let keys)?: keys[row] == Missing.key ? "" : "key"
    case nil:
      field == .status && format.record == .opportunity
        ? meaning(text(batch, .stage, row), .status) : format.constants[field] ?? ""
    }
  }

  private func meaning(_ word: String, _ field: Field) -> String {
    format.vocabulary[field]?[word.lowercased()] ?? word
  }

  private func number(_ value: Int64, _ field: Field) -> String {
    if value == Missing.integer { return "" }
    switch field.type {
    case .time: return time(value, isDay: metadata.precisions[field] == .day)
    case .decimal:
      let unit = (0..<field.decimals).reduce(UInt64(1)) { power, _ in power * 10 }
      let (whole, rest) = (value.magnitude / unit, value.magnitude % unit)
      var decimals = String(String(rest + unit).dropFirst())
      while decimals.hasSuffix("0") { decimals.removeLast() }
      return (value < 0 ? "-" : "") + String(whole) + (decimals.isEmpty ? "" : "." + decimals)
    default: return String(value)
    }
  }

  private func time(_ seconds: Int64, isDay: Bool) -> String {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let day = CalendarDay(number: Int(days)).text
    if isDay { return day }
    let clock = seconds - days * 86_400
    let parts = [clock / 3_600, clock / 60 % 60, clock % 60].map { ($0 < 10 ? "0" : "") + String($0) }
    return day + "T" + parts.joined(separator: ":") + "Z"
  }
}
