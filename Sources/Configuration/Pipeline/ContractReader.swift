import TerrainModel

/// Reads what a source has agreed to deliver.
struct ContractReader {
  enum Key: String, CaseIterable { case rows, unique, columns, onBreach }
  enum RowKey: String, CaseIterable { case atLeast, atMost, change }
  enum ColumnKey: String, CaseIterable { case field, allowed, atLeast, atMost, filled }

  let log: DiagnosticLog

  func read(_ section: Section<Key>) -> SourceContract {
    var contract = SourceContract()
    if let rows = section.section(.rows, RowKey.self, named: "the rows of a contract") {
      contract.atLeastRows = rows[.atLeast]?.integer(in: 0...1_000_000_000)
      contract.atMostRows = rows[.atMost]?.integer(in: 0...1_000_000_000)
      contract.rowChange = rows[.change]?.number(in: 0...100)
    }
    contract.unique = section[.unique].flatMap { field($0) }
    contract.columns = section.sections(.columns, ColumnKey.self, named: "a column of a contract").compactMap(
      column)
    if let policy = section[.onBreach]?.word(Policy.self) { contract.onBreach = policy }
    return contract
  }

  private func column(_ section: Section<ColumnKey>) -> SourceContract.Column? {
    guard let field = section.required(.field).flatMap({ field($0) }) else { return nil }
    var column = SourceContract.Column(field: field, location: section.location)
    column.allowed = section[.allowed]?.texts("a list of words")
    column.atLeast = section[.atLeast].flatMap { bound($0, of: field) }
    column.atMost = section[.atMost].flatMap { bound($0, of: field) }
    column.filled = section[.filled]?.number(in: 0...1) ?? 0
    if column.allowed != nil, field.type != .category {
      log.error(
        section.place(.allowed), "“\(field.rawValue)” holds no words.", advice: "Give at_least or at_most.")
    }
    return column
  }

  /// A day for times, else a number.
  private func bound(_ value: YAMLValue, of field: Field) -> Int64? {
    switch field.type {
    case .time: return value.day()?.secondsSinceEpoch
    case .decimal: return value.money()
    case .integer: return value.integer(in: -1_000_000_000...1_000_000_000).map(Int64.init)
    case .category, .key:
      value.complain(expected: "no bound: “\(field.rawValue)” is neither a number nor a time")
      return nil
    }
  }

  private func field(_ value: YAMLValue) -> Field? {
    guard let name = value.text("a field") else { return nil }
    let known = RecordKind.allCases.reduce(into: Set<Field>()) { $0.formUnion($1.fields) }
    if let field = known.first(where: { $0.rawValue == name }) { return field }
    value.unknown(name, among: known.map(\.rawValue).sorted())
    return nil
  }
}
