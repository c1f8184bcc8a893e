import TerrainModel

/// Reads `ignore`: the rows of a format that are no data.
struct RowRuleReader {
  enum Key: String, CaseIterable { case rule, firstCell, empty, cell }
  enum CellKey: String, CaseIterable { case header, `is` }

  let log: DiagnosticLog

  func read(_ format: Section<FormatReader.Key>) -> [RowRule] {
    format.sections(.ignore, Key.self, named: "a rule").compactMap { rule($0) }
  }

  /// The rules that a format can declare; the others are the program's own.
  private static let declarable: [Rule] = [
    .footer, .ghostRow, .deletedRecord, .draft, .spam, .repeatedHeader,
  ]

  private func rule(_ section: Section<Key>) -> RowRule? {
    let rule = section.word(.rule, Rule.self)
    if let rule, !Self.declarable.contains(rule), let value = section[.rule] {
      value.unknown(rule.rawValue, among: Self.declarable.map(\.rawValue))
      return nil
    }
    let given = [Key.firstCell, .empty, .cell].filter { section.has($0) }
    guard given.count == 1 else {
      log.error(
        section.location, "a rule needs exactly one condition, found \(given.count).",
        advice: "Give one of first_cell, empty or cell.")
      return nil
    }
    guard let rule, let condition = condition(section) else { return nil }
    return RowRule(rule: rule, condition: condition)
  }

  private func condition(_ section: Section<Key>) -> RowRule.Condition? {
    if let texts = section[.firstCell]?.texts("one or more beginnings of the first cell") {
      return .firstCell(startsWith: texts)
    }
    if let headers = section[.empty]?.texts("one or more headers") { return .empty(headers: headers) }
    guard let cell = section.section(.cell, CellKey.self, named: "the cell"),
      let header = cell.text(.header), let values = cell.required(.is)?.texts("one or more values")
    else { return nil }
    return .cell(header: header, isOneOf: values)
  }
}
