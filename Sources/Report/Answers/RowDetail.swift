/// What some rows of an explanation say beyond what they add; a table has a column for each that one of its rows has.
enum RowDetail: CaseIterable {
  case thing, stated, rate

  /// Of the rows of a part, in their order.
  static func all(of part: Explanation.Part) -> [RowDetail] {
    allCases.filter { detail in part.rows.contains { !detail.text(of: $0).isEmpty } }
  }

  var title: WorkbookTitle {
    switch self {
    case .thing: .thing
    case .stated: .stated
    case .rate: .rate
    }
  }

  /// Empty where a row does not have it.
  func text(of row: Explanation.Row) -> String {
    switch self {
    case .thing: row.thing.map { "\($0)" } ?? ""
    case .stated: row.conversion.map { "\($0.amount) \($0.currency)" } ?? ""
    case .rate: row.conversion?.rate ?? ""
    }
  }
}
