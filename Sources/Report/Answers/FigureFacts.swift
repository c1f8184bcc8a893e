import TerrainModel

/// What is known of a figure as pairs of a title and a cell, for a table of two columns.
struct FigureFacts {
  let text: FigureText

  var rows: [[Spreadsheet.Cell]] {
    let value = text.figure.value
    let phrasing = text.phrasing
    let words = text.words
    let kind = self.kind
    var rows: [[Spreadsheet.Cell]] = [
      [.text(words.title(.name)), .text(value.kpi)],
      [.text(words.title(.label)), .text(phrasing.kpiLabel(value.kpi))],
      [.text(words.title(.scope)), .text(scope)],
      [.text(words.title(.firstDay)), .day(value.period.first)],
      [.text(words.title(.lastDay)), .day(value.period.last)],
      [.text(phrasing.words.column(.value)), Self.figure(value.value, kind)],
      [.text(words.title(.low)), Self.figure(value.low, kind)],
      [.text(words.title(.high)), Self.figure(value.high, kind)],
      [.text(phrasing.words.column(.cases)), .figure(Double(value.count), .count)],
      [.text(words.title(.readable)), .day(value.readableFrom)],
      [.text(words.title(.hash)), .words(text.definition?.hash ?? "")],
      [.text(words.title(.place)), .words(text.definition?.location.text ?? "")],
    ]
    rows += text.madeOf.map { [.text(words.title(.made)), .text($0)] }
    return rows
  }

  private var kind: Spreadsheet.Kind {
    Spreadsheet.Kind(text.definition?.unit ?? .count, decimals: text.definition?.decimals ?? 0)
  }

  private var scope: String {
    let value = text.figure.value
    let member: RowFilter? =
      value.dimension == .company
      ? nil
      : RowFilter(dimension: value.dimension, members: [text.phrasing.memberLabel(value)])
    return text.phrasing.scopeLabel([member].compactMap { $0 } + text.figure.scope)
  }

  static func figure(_ value: Double?, _ kind: Spreadsheet.Kind) -> Spreadsheet.Cell {
    value.map { .figure($0, kind) } ?? .empty
  }
}

extension Spreadsheet.Kind {
  /// How a KPI's number is written.
  init(_ unit: Unit, decimals: Int) {
    switch unit {
    case .count: self = decimals == 0 ? .count : .number(decimals: decimals)
    case .share: self = .share(decimals: decimals)
    case .money, .moneyPerDay: self = .money(decimals: decimals)
    case .days, .ratio, .points: self = .number(decimals: decimals)
    }
  }
}

extension NumberStyle {
  /// The currency as workbooks in this language write it.
  var sheetCurrency: Spreadsheet.Currency {
    Spreadsheet.Currency(sign: symbol, isBehind: language == .fr)
  }
}
