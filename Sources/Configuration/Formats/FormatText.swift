import TerrainModel

/// The canonical text of a format, of which a segment's name is made.
enum FormatText {
  /// Everything that decides which bytes become which values: not the label, the vocabulary and the constants, which
  /// normalization applies, and no place in a file. A time without zone depends on the pipeline's zone too, which the
  /// caller adds.
  static func decoder(_ format: FormatDefinition) -> String {
    var text = CanonicalText()
    text.add("format", format.name)
    text.add("record", format.record.rawValue)
    text.add("headers", format.recognisedBy)
    if let atLeast = format.recognisedAtLeast { text.add("at_least", "\(atLeast)") }
    text.add("file", format.fileName)
    text.add("delimiter", format.dialect.delimiter.map { "\($0)" })
    text.add("quote", "\(format.dialect.quote)")
    text.add("escape", format.dialect.escape.rawValue)
    text.add("encoding", format.dialect.encoding?.rawValue)
    text.add("zone", format.zone)
    for column in format.columns { add(column, to: &text) }
    for rule in format.rowRules { add(rule, to: &text) }
    return text.text
  }

  private static func add(_ column: ColumnMapping, to text: inout CanonicalText) {
    text.add("field", column.field.rawValue)
    text.add("header", column.headers)
    text.add("join", column.joined)
    text.add("required", column.required ? "true" : "false")
    text.add("needs_value", column.needsValue ? "true" : "false")
    text.add("pattern", column.patterns)
    text.add("zone", column.zone)
    text.add("decimal", "\(column.decimalSeparator)")
    text.add("key", column.keyForm.rawValue)
    text.add("nothing", column.nothing)
    text.add("as_kind", column.asKind)
  }

  private static func add(_ rule: RowRule, to text: inout CanonicalText) {
    text.add("rule", rule.rule.rawValue)
    switch rule.condition {
    case .firstCell(let beginnings): text.add("first_cell", beginnings)
    case .empty(let headers): text.add("empty", headers)
    case .cell(let header, let values):
      text.add("cell", header)
      text.add("is", values)
    }
  }
}
