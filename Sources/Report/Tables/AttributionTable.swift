import TerrainModel

/// `attribution.csv`: what each channel is credited with under each rule, and what no touch is known of: under each
/// rule the rows of a span add up to the amount of its deals.
struct AttributionTable {
  static let columns: [Table.Column] = [
    .init("attribution"), .init("as_of", .date), .init("first", .date), .init("last", .date),
    .init("channel"), .init("model", words: AttributionModel.allCases.map(\.rawValue), isFilled: true),
    .init("credit", .number), .init("share", .number),
    .init("rank", .integer), .init("definition"),
  ]
  /// The word for the rest that no channel is credited with.
  static let untouched = "untouched"

  let asOf: CalendarDay

  func table(_ results: [AttributionResult]) -> Table {
    Table(name: "attribution", columns: Self.columns, rows: results.flatMap(rows))
  }

  private func rows(_ result: AttributionResult) -> [[Cell]] {
    AttributionModel.allCases.flatMap { model in
      let ranks = result.ranks(model)
      let channels = zip(result.channels, zip(result.credits(model), ranks)).map { channel, figures in
        row(result, channel.channel.rawValue, model, credit: figures.0, rank: figures.1)
      }
      return channels + [row(result, Self.untouched, model, credit: result.amountUntouched, rank: nil)]
    }
  }

  private func row(
    _ result: AttributionResult, _ channel: String, _ model: AttributionModel, credit: Int128, rank: Int?
  ) -> [Cell] {
    [
      .text(result.definition.name), .text(asOf.text), .text(result.period.first.text),
      .text(result.period.last.text), .text(channel), .text(model.rawValue),
      .number(FixedPoint.text(credit)), .number(result.share(credit)), .integer(rank),
      .text(result.definition.hash),
    ]
  }
}
