import TerrainModel

/// How many figures a question could have at most: what cannot be held is refused, not begun.
enum QuestionSize {
  /// Some of the engine's tables have a place for each group that could be.
  static let most = 20_000_000

  /// Throws `.usage` where there are more, with what would make them fewer.
  static func check(
    _ question: KPIQuestion, from first: CalendarDay, to last: CalendarDay, facts: Facts
  ) throws(Failure) {
    let length =
      switch question.span.grain {
      case .day: 1
      case .week: 7
      case .month: 28
      case .quarter: 90
      case .year: 365
      case .all: Int.max
      }
    let periods = (last - first) / length + 1
    let figures = [question.dimension, question.crossed].compactMap { $0 }.reduce(periods) {
      product, dimension in
      let (figures, overflows) = product.multipliedReportingOverflow(by: members(dimension, facts))
      return overflows ? .max : figures
    }
    guard figures <= most else {
      throw Failure(
        .usage, at: SourceLocation(file: "--grain"),
        "up to \(figures) figures by \(question.span.grain.rawValue) from \(first.text) to \(last.text) are more than \(most)",
        advice: "Choose a longer grain, a shorter span, or one dimension.")
    }
  }

  /// With one more for the rows that do not say.
  private static func members(_ dimension: Dimension, _ facts: Facts) -> Int {
    guard dimension != .company, let field = dimension.field ?? Field(rawValue: dimension.rawValue) else {
      return 1
    }
    return (facts.dictionaries[field]?.count ?? 0) + 1
  }
}
