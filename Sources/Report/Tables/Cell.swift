import TerrainModel

/// One cell of a table, before a dialect writes it.
enum Cell: Hashable, Sendable {
  case empty
  case text(String)
  /// A number with a point, as `PlainNumber` writes it.
  case number(String)
  case flag(Bool)

  static func number(_ value: Double?) -> Cell {
    let text = PlainNumber.text(value)
    return text.isEmpty ? .empty : .number(text)
  }

  static func figure(_ value: FigureValue?) -> Cell {
    let text = PlainNumber.text(value)
    return text.isEmpty ? .empty : .number(text)
  }

  static func integer(_ value: Int?) -> Cell { value.map { .number(String($0)) } ?? .empty }

  static func metric(_ value: MetricValue?) -> Cell {
    let text = value.map(PlainNumber.text) ?? ""
    return text.isEmpty ? .empty : .number(text)
  }

  /// Empty text is an empty cell.
  static func words(_ text: String) -> Cell { text.isEmpty ? .empty : .text(text) }
}
