import TerrainModel
import Yams

/// Reads one format file: how a kind of export is recognised and what its columns mean.
struct FormatReader {
  enum Key: String, CaseIterable {
    case version, format, label, record, sameAs, recognise, dialect, zone, columns, ignore, constants,
      vocabulary
  }
  enum RecogniseKey: String, CaseIterable { case headers, atLeast, file }
  enum DialectKey: String, CaseIterable { case delimiter, quote, escape, encoding }

  let log: DiagnosticLog

  func read(_ text: String, file: String) -> FormatDefinition? {
    guard let root = YAMLDocument.root(of: text, file: file, log: log),
      let section = Section<Key>(root, named: "the format file")
    else { return nil }
    Version.check(section[.version], in: section.location, log: log)
    let name = section.name(.format)
    let label = section.text(.label)
    let record = section.word(.record, RecordKind.self)
    let recognised = recognition(section)
    let dialect = self.dialect(section)
    let zone = section[.zone].flatMap { ZoneName.read($0) }
    let columns = ColumnReader(log: log, record: record, formatZone: zone != nil).read(section)
    let rules = RowRuleReader(log: log).read(section)
    let vocabulary = VocabularyReader(log: log)
    let constants = vocabulary.constants(section[.constants], record: record)
    let words = vocabulary.vocabulary(section[.vocabulary], record: record)
    guard let name, let label, let record, let recognised, let columns else { return nil }
    var format = FormatDefinition(
      name: name, label: label, record: record, recognisedBy: recognised.headers,
      recognisedAtLeast: recognised.atLeast, fileName: recognised.file,
      dialect: dialect, zone: zone, columns: columns, rowRules: rules, constants: constants,
      vocabulary: words,
      location: section.location)
    format.sameAs = section[.sameAs]?.name()
    format.decoderText = FormatText.decoder(format)
    return format
  }

  private func recognition(_ format: Section<Key>) -> (headers: [String], atLeast: Int?, file: String?)? {
    guard let value = format.required(.recognise),
      let section = Section<RecogniseKey>(value, named: "recognise"),
      let headers = section.required(.headers)?.texts("the headers that every such file has")
    else { return nil }
    var seen: Set<String> = []
    for header in headers where !seen.insert(header.lowercased()).inserted {
      log.error(section.place(.headers), "the header “\(header)” is listed twice.", advice: "Keep one.")
    }
    let file = section[.file].flatMap { value -> String? in
      guard let glob = value.text() else { return nil }
      if let problem = GlobText.problem(glob, allowsFolders: false) {
        value.complain(expected: problem)
        return nil
      }
      return glob
    }
    let atLeast = section[.atLeast]?.integer(in: 1...max(1, headers.count))
    return (headers, atLeast, file)
  }

  private func dialect(_ format: Section<Key>) -> Dialect {
    var dialect = Dialect()
    guard let section = format.section(.dialect, DialectKey.self, named: "the dialect") else {
      return dialect
    }
    dialect.delimiter = section[.delimiter].flatMap { sign($0, named: ["tab": 0x09, "space": 0x20]) }
    if let quote = section[.quote].flatMap({ sign($0, named: [:]) }) { dialect.quote = quote }
    if let escape = section[.escape]?.word(Dialect.Escape.self) { dialect.escape = escape }
    dialect.encoding = section[.encoding]?.word(Dialect.Encoding.self)
    if dialect.delimiter == dialect.quote {
      log.error(section.location, "the delimiter and the quote are the same sign.", advice: "Change one.")
    }
    return dialect
  }

  /// One ASCII sign that can stand between or around fields.
  private func sign(_ value: YAMLValue, named names: [String: UInt8]) -> UInt8? {
    guard case .scalar(let scalar) = value.node else {
      value.complain(expected: "one sign")
      return nil
    }
    if let byte = names[scalar.string] { return byte }
    let bytes = Array(scalar.string.utf8)
    guard bytes.count == 1, let byte = bytes.first, byte < 0x80, byte == 0x09 || byte > 0x1F, byte != 0x7F
    else {
      value.complain(expected: "one ASCII sign" + (names.isEmpty ? "" : ", or the word tab"))
      return nil
    }
    return byte
  }
}
