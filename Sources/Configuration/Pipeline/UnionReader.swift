import TerrainModel

/// Reads one statement that several sources describe the same records.
struct UnionReader {
  enum Key: String, CaseIterable { case record, sources, key }

  let log: DiagnosticLog

  /// nil, with complaints, where a part is missing. That the sources exist is checked by `PipelineReader`.
  func read(_ section: Section<Key>) -> RecordUnion? {
    let record = section.word(.record, RecordKind.self)
    let sources = section.required(.sources)?.texts("two or more sources")
    let fields = section.required(.key).map { named($0, of: record) }
    if let sources, Set(sources).count < 2 {
      section[.sources]?.complain(expected: "two or more different sources, the one to believe first")
      return nil
    }
    guard let record, let sources, let fields, !fields.isEmpty else { return nil }
    return RecordUnion(record: record, sources: sources, key: fields, location: section.location)
  }

  private func named(_ value: YAMLValue, of record: RecordKind?) -> [Field] {
    let known = record.map { Array($0.fields) } ?? Field.allCases
    return value.oneOrMore.compactMap { element in
      guard let name = element.text("a field") else { return nil }
      if let field = known.first(where: { $0.rawValue == name }) { return field }
      element.unknown(name, among: known.map(\.rawValue).sorted())
      return nil
    }
  }
}
