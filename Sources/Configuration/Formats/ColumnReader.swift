import TerrainModel

/// Reads the `columns` of a format file.
struct ColumnReader {
  enum Key: String, CaseIterable {
    case field, header, join, required, needsValue, pattern, zone, decimal, key, nothing, asKind
  }

  let log: DiagnosticLog
  let record: RecordKind?
  /// Whether the format names a zone for all its times.
  let formatZone: Bool

  /// Nil where the list is missing or a column cannot be read.
  func read(_ format: Section<FormatReader.Key>) -> [ColumnMapping]? {
    guard format.required(.columns) != nil else { return nil }
    let sections = format.sections(.columns, Key.self, named: "a column")
    guard !sections.isEmpty else { return nil }
    let columns = sections.map { column($0) }
    checkDuplicates(columns.compactMap { $0 })
    return columns.contains(nil) ? nil : columns.compactMap { $0 }
  }

  private func column(_ section: Section<Key>) -> ColumnMapping? {
    let field = section.word(.field, Field.self)
    let headers = section.required(.header)?.texts("a header, or a list of alternative headers")
    if let field, let record, !record.fields.contains(field) {
      section[.field]?.unknown(SnakeCase.of(field.rawValue), among: record.fields.map(\.rawValue).sorted())
    }
    guard let field, let headers else { return nil }
    var column = ColumnMapping(field: field, headers: headers, location: section.location)
    column.joined = section.texts(.join)
    column.required = section[.required]?.flag() ?? false
    column.needsValue = section[.needsValue]?.flag() ?? false
    column.patterns = patterns(section, field: field)
    column.zone = section[.zone].flatMap { ZoneName.read($0) }
    column.nothing = section.texts(.nothing)
    readForm(section, into: &column)
    return column
  }

  private func readForm(_ section: Section<Key>, into column: inout ColumnMapping) {
    let type = column.field.type
    if let value = section[.decimal] {
      switch value.scalarText {
      case "." where type == .decimal || type == .integer: column.decimalSeparator = 0x2E
      case "," where type == .decimal || type == .integer: column.decimalSeparator = 0x2C
      default: value.complain(expected: "“.” or “,”, and that for a field of numbers only")
      }
    }
    if let value = section[.key], let form = value.word(KeyForm.self) {
      if type == .key {
        column.keyForm = form
      } else {
        log.error(
          section.place(.key), "“\(column.field.rawValue)” is not kept as a key; it takes no key form.",
          advice: "Remove `key`.")
      }
    }
    if let value = section[.zone], type != .time {
      value.complain(expected: "no zone for a field that is no time")
    }
    readKind(section, into: &column)
  }

  private func readKind(_ section: Section<Key>, into column: inout ColumnMapping) {
    guard let value = section[.asKind], let kind = value.name() else { return }
    let type = column.field.type
    guard type == .decimal || type == .integer else {
      value.complain(expected: "as_kind only for a field of numbers (count, value)")
      return
    }
    if record == .periodCount || record == .activity, ActivityKind(rawValue: kind) == nil {
      value.unknown(kind, among: ActivityKind.allCases.map(\.rawValue))
      return
    }
    column.asKind = kind
  }

  private func patterns(_ section: Section<Key>, field: Field) -> [String] {
    guard field.type == .time else {
      if let value = section[.pattern] { value.complain(expected: "no pattern for a field that is no time") }
      return []
    }
    guard let value = section.required(.pattern) else { return [] }
    var patterns: [String] = []
    for element in value.oneOrMore {
      guard let pattern = element.text("a pattern such as yyyy-MM-dd HH:mm:ss") else { continue }
      if let problem = TimePatternText.problem(pattern) {
        element.complain(expected: problem)
      } else {
        patterns.append(pattern)
      }
    }
    return patterns
  }

  private func checkDuplicates(_ columns: [ColumnMapping]) {
    var seen: Set<Field> = []
    for column in columns where column.asKind == nil {
      if !seen.insert(column.field).inserted {
        log.error(
          column.location, "the field “\(column.field.rawValue)” is mapped twice.",
          advice: "List alternative headers in one `header`, or put further columns in `join`.")
      }
    }
  }
}
